import type { Round } from '../../../contract/index.ts';
import type { ChecklistFacts } from '../../../contract/round-life/checklist.ts';
import type { Dependencies } from '../../../dependencies.ts';
import { findQuestionnaire } from '../../../http/find-questionnaire.ts';
import { languageReviews } from '../../../http/language-texts.ts';
import { languageInSwedish } from '../language-names.ts';

/** What the checklist of a round looks at besides the round. */
export async function openingFacts(
  deps: Pick<Dependencies, 'store' | 'catalogue' | 'screens' | 'questionnaires'>,
  round: Round,
  today: string,
): Promise<ChecklistFacts> {
  const { store, screens } = deps;
  const questionnaire = await findQuestionnaire(deps, round.questionnaire);
  const [stops, invitations, reviewed] = await Promise.all([
    store.stops.list(round.id),
    store.invitations.list(round.id),
    languageReviews(deps)(questionnaire, round),
  ]);
  return {
    today,
    hasQuestionnaire: questionnaire !== undefined,
    stops,
    invitations,
    reviewed,
    languageNames: Object.fromEntries(
      screens.survey.languages.map(({ code, name }) => [code, languageInSwedish(code, name)]),
    ),
  };
}
