import type { SurveyRound } from '../../api/contract/screens/survey.ts';
import { HelpNumbers } from './HelpNumbers.tsx';
import { ResultDay } from './StartPage.tsx';
import { roundWord } from './words.ts';

interface ThanksPageProps {
  readonly round: SurveyRound;
  /** The answers lay in the browser, and are gone from it now. */
  readonly wiped?: boolean;
}

/** After sending: what happens next and when, and where to turn. */
export function ThanksPage({ round, wiped = false }: ThanksPageProps) {
  return (
    <>
      <h1 tabIndex={-1}>{roundWord('thanks.title', round)}</h1>
      <p class="lead">{roundWord('thanks.lead', round)}</p>
      {wiped && <p>{roundWord('thanks.wiped', round)}</p>}
      {round.example && <p>{roundWord('start.example', round)}</p>}
      <section class="survey-part flow">
        <h2>{roundWord('thanks.next.title', round)}</h2>
        <p>{roundWord('thanks.next', round)}</p>
        <ResultDay round={round} />
      </section>
      <HelpNumbers />
    </>
  );
}
