import { enkatAddress } from '../../api/contract/questionnaire/addresses.ts';
import type { SurveyNoticeView } from '../../api/contract/screens/survey.ts';
import { Button, ButtonLink } from '../components/Button.tsx';
import type { Words } from '../text/words.ts';
import { HelpNumbers } from './HelpNumbers.tsx';
import { STEP_FORM } from './step-form.ts';

const BEGIN_AGAIN: ReadonlySet<SurveyNoticeView['notice']> = new Set([
  'unreadable',
  'already-sent',
  'withdrawn',
]);

interface NoticePageProps extends Omit<SurveyNoticeView, 'language'> {
  readonly words: Words;
}

/** A page where the questions end or can't begin: what happened, and what to do. */
export function NoticePage({ notice, round, state, fields, words }: NoticePageProps) {
  const { say, ofRound } = words;
  const again = fields ?? (state === null ? [] : [['state', state] as const]);
  const canBeginAgain = round !== null && BEGIN_AGAIN.has(notice);
  return (
    <>
      <h1 tabIndex={-1}>{ofRound(`notice.${notice}.title`, round)}</h1>
      <p>{ofRound(`notice.${notice}`, round)}</p>
      {again.length > 0 && round !== null && (
        <form
          method="post"
          action={enkatAddress(round.entry.address, words.language.code)}
          id={STEP_FORM}
        >
          {again.map(([name, value], index) => (
            <input key={`${index}-${name}`} type="hidden" name={name} value={value} />
          ))}
          {notice === 'busy' ? (
            <Button>{say('notice.busy.retry')}</Button>
          ) : (
            <Button name="go" value="send">
              {say('notice.retry')}
            </Button>
          )}
        </form>
      )}
      <p>
        <ButtonLink
          variant="secondary"
          href={canBeginAgain ? enkatAddress(round.entry.address, words.language.code) : '/'}
        >
          {say(canBeginAgain ? 'notice.again' : 'notice.home')}
        </ButtonLink>
      </p>
      {notice === 'too-young' && <HelpNumbers words={words} />}
    </>
  );
}
