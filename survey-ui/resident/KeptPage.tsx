import { enkatAddress } from '../../api/contract/questionnaire/addresses.ts';
import type { SurveyRound } from '../../api/contract/screens/survey.ts';
import { Button } from '../components/Button.tsx';
import { Notice } from '../components/Notice.tsx';
import type { Words } from '../text/words.ts';
import { HelpNumbers } from './HelpNumbers.tsx';
import { STEP_FORM } from './step-form.ts';

interface KeptPageProps {
  readonly round: SurveyRound;
  readonly words: Words;
  /** Whether the answers outlive the page. */
  readonly place: 'device' | 'page';
  readonly sending: boolean;
}

/**
 * After a press on Send when the server can't be reached: where the answers are, and what happens
 * next. The button stays while they are being sent, so that focus does.
 */
export function KeptPage({ round, words, place, sending }: KeptPageProps) {
  const { say } = words;
  return (
    <>
      <h1 tabIndex={-1}>{say('kept.title')}</h1>
      <Notice kind="careful">
        <p role="status">
          {sending && say('outbox.sending')}
          {!sending && place === 'device' && <strong>{say('outbox.saved')}.</strong>}
        </p>
        <p>{say(`kept.${place}`)}</p>
      </Notice>
      <p>{say('kept.receipt')}</p>
      <form
        method="post"
        action={enkatAddress(round.entry.address, words.language.code)}
        id={STEP_FORM}
        class="actions"
      >
        <Button name="go" value="retry">
          {say('kept.retry')}
        </Button>
        {place === 'device' && (
          <Button variant="secondary" name="go" value="next-person">
            {say('again.start')}
          </Button>
        )}
      </form>
      <HelpNumbers words={words} />
    </>
  );
}
