import { enkatAddress } from '../../api/contract/questionnaire/addresses.ts';
import type { SurveyRound } from '../../api/contract/screens/survey.ts';
import { ButtonLink } from '../components/Button.tsx';
import type { Words } from '../text/words.ts';
import { HelpNumbers } from './HelpNumbers.tsx';
import { ResultDay } from './StartPage.tsx';

interface ThanksPageProps {
  readonly round: SurveyRound;
  readonly words: Words;
  /** The answers lay in the browser, and are gone from it now. */
  readonly wiped?: boolean;
}

/** After sending: what happens next and when, and where to turn. */
export function ThanksPage({ round, words, wiped = false }: ThanksPageProps) {
  const { ofRound } = words;
  if (round.entry.trial !== null) return <TrialEnd round={round} words={words} />;
  return (
    <>
      <h1 tabIndex={-1}>{ofRound('thanks.title', round)}</h1>
      <p class="lead">{ofRound('thanks.lead', round)}</p>
      {wiped && <p>{ofRound('thanks.wiped', round)}</p>}
      {round.example && <p>{ofRound('start.example', round)}</p>}
      <section class="survey-part flow">
        <h2>{ofRound('thanks.next.title', round)}</h2>
        <p>{ofRound('thanks.next', round)}</p>
        <ResultDay round={round} words={words} />
      </section>
      <HelpNumbers words={words} />
    </>
  );
}

/** What the page is called: after practice nothing was sent, and it does not say so. */
export function thanksTitle({ entry }: SurveyRound, { say }: Words): string {
  return say(entry.trial === null ? 'thanks.title' : 'trial.thanks.title');
}

/** After practice: nothing was sent, and one can begin again. */
function TrialEnd({ round, words: { say, language } }: ThanksPageProps) {
  return (
    <>
      <h1 tabIndex={-1}>{say('trial.thanks.title')}</h1>
      <p class="lead">{say('trial.thanks')}</p>
      <p>
        <ButtonLink variant="secondary" href={enkatAddress(round.entry.address, language.code)}>
          {say('trial.again')}
        </ButtonLink>
      </p>
    </>
  );
}
