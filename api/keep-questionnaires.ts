import type { Questionnaire } from './contract/questionnaire/questionnaire.ts';
import type { Store } from './store/store.ts';
import { StoreError } from './store/store-error.ts';

/**
 * Keeps the versions that the program brings, with their wording as it is now. A version that is
 * kept already and asks something else stays as it is: what somebody has answered never changes.
 *
 * @returns the versions that stayed otherwise than the program has them
 */
export async function keepQuestionnaires(
  store: Pick<Store, 'questionnaires'>,
  questionnaires: ReadonlyMap<string, Questionnaire>,
): Promise<readonly string[]> {
  const otherwise: string[] = [];
  for (const [version, questionnaire] of questionnaires) {
    try {
      await store.questionnaires.put(questionnaire);
    } catch (error) {
      if (!(error instanceof StoreError) || error.code !== 'taken') throw error;
      otherwise.push(version);
    }
  }
  return otherwise;
}
