import type { SurveyRound } from '../../api/contract/screens/survey.ts';
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
