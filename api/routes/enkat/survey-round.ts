import type { Round } from '../../contract/index.ts';
import type { SurveyRound } from '../../contract/screens/survey.ts';

/** What the pages of the enkät say about a round, and no more. */
export function surveyRound(round: Round): SurveyRound {
  const { id, title, municipality, opensOn, closesOn, resultOn, example } = round;
  return { id, title, municipality: municipality.name, opensOn, closesOn, resultOn, example };
}
