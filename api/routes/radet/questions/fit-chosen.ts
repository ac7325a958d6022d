/** Holds what was chosen for a round against all that it has asked and all that it would ask. */
import type { Round } from '../../../contract/index.ts';
import type { Dependencies } from '../../../dependencies.ts';
import { composeFor } from '../../../http/ask-round.ts';
import { storedQuestionnaires } from '../../../http/find-questionnaire.ts';
import type { FormProblem } from '../form.ts';
import type { Chosen } from './read-chosen.ts';

/**
 * Ids of every question that was ever asked. A new question never gets one of them, also when the
 * old is gone: its answers are stored under the id, and would come to mean what the new one says.
 */
export async function idsEverAsked(
  { store }: Pick<Dependencies, 'store'>,
  round: Round,
): Promise<ReadonlySet<string>> {
  const versions = await storedQuestionnaires(store.questionnaires);
  const asked = versions.flatMap(({ sections }) =>
    sections.flatMap(({ items }) =>
      items.flatMap((item) =>
        item.kind === 'loop' ? item.questions.map(({ id }) => id) : [item.id],
      ),
    ),
  );
  return new Set([...asked, ...(round.questions ?? []).map(({ id }) => id)]);
}

/** Why the chosen questions cannot be asked together; nothing when they can. */
export async function misfits(
  deps: Pick<Dependencies, 'store' | 'questionnaires' | 'modules'>,
  round: Round,
  { modules, questions }: Chosen,
): Promise<readonly FormProblem[]> {
  try {
    await composeFor(round, { modules, questions }, deps);
    return [];
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return [
      {
        message: `Frågorna passar inte ihop. En egen fråga kan höra till en modul som inte är vald: välj modulen, eller ta bort frågan. (${error.message})`,
        href: '#modul',
      },
    ];
  }
}
