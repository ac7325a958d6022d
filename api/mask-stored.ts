/** Masks what people wrote in answers that are older than the masking, before anybody is served. */
import { createMasking } from './contract/free-text/mask-response.ts';
import type { Dependencies } from './dependencies.ts';
import { answerableQuestionnaires } from './http/find-questionnaire.ts';

/** Quick when there is nothing to do, as at every start but one. */
export async function maskStored({
  store,
  questionnaires,
}: Pick<Dependencies, 'store' | 'questionnaires'>): Promise<void> {
  const asked = await answerableQuestionnaires({ store, questionnaires });
  const maskings = new Map<string, ReturnType<typeof createMasking>>();
  await store.unmasked.maskAll(async (id, response) => {
    const known = maskings.get(id);
    if (known) return known(response);
    const round = await store.rounds.byId(id);
    if (!round) return [];
    const masking = createMasking(round, asked);
    maskings.set(id, masking);
    return masking(response);
  });
}
