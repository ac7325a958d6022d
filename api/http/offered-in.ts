import type { Round } from '../contract/index.ts';
import type { OfferedLanguage } from '../contract/screens/survey.ts';
import type { SurveyEntry } from '../contract/screens/survey-entry.ts';
import type { Dependencies } from '../dependencies.ts';
import { findQuestionnaire } from './find-questionnaire.ts';
import { languageReviews } from './language-texts.ts';
import { offeredLanguages } from './offered-languages.ts';

/** Makes the function that says which languages somebody can choose who came a certain way. */
export function languagesOffered(deps: Dependencies) {
  const reviewedLanguages = languageReviews(deps);
  return async function offeredIn(
    round: Round,
    { trial }: Pick<SurveyEntry, 'trial'>,
  ): Promise<readonly OfferedLanguage[]> {
    const questionnaire = await findQuestionnaire(deps, round.questionnaire);
    const reviewed = await reviewedLanguages(questionnaire, round);
    const all = round.example || trial === 'preview';
    return offeredLanguages(round, deps.screens.survey.languages, { reviewed, all });
  };
}
