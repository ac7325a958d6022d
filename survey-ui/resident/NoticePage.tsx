import type { SurveyNoticeView } from '../../api/contract/screens/survey.ts';
import { Button, ButtonLink } from '../components/Button.tsx';
import { HelpNumbers } from './HelpNumbers.tsx';
import { roundWord, word } from './words.ts';

/** A page where the questions end or can't begin: what happened, and what to do. */
export function NoticePage({ notice, round, state }: SurveyNoticeView) {
  const canBeginAgain = round !== null && (notice === 'unreadable' || notice === 'already-sent');
  return (
    <>
      <h1 tabIndex={-1}>{roundWord(`notice.${notice}.title`, round)}</h1>
      <p>{roundWord(`notice.${notice}`, round)}</p>
      {state !== null && round !== null && (
        <form method="post" action={`/enkat/${round.id}`}>
          <input type="hidden" name="state" value={state} />
          <Button name="go" value="send">
            {word('notice.retry')}
          </Button>
        </form>
      )}
      <p>
        <ButtonLink variant="secondary" href={canBeginAgain ? `/enkat/${round.id}` : '/'}>
          {word(canBeginAgain ? 'notice.again' : 'notice.home')}
        </ButtonLink>
      </p>
      {notice === 'too-young' && <HelpNumbers />}
    </>
  );
}
