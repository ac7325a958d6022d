/**
 * Writes the example into a store: the round, its stops and its invented answers, and apart from
 * them the example's accounts, which never belong in a database with real answers.
 */
import { createMasking } from '../api/contract/free-text/mask-response.ts';
import { canonicalText, digestOfText } from '../api/http/digest.ts';
import { hashPassword } from '../api/http/passwords.ts';
import type { ReceivedItem } from '../api/store/interface/answers.ts';
import type { Store } from '../api/store/store.ts';
import { demoInvitations, demoQuestionnaire, demoResponses, demoRound, demoStops } from './demo.ts';

/** Who can sign in to the example. The passwords are public and meant to be. */
export const demoAccounts = [
  { username: 'samordnare', password: 'trygg-exempel', role: 'coordinator' },
  { username: 'radet', password: 'trygg-exempel', role: 'council' },
] as const;

/**
 * Loads the example round where it is missing. Safe to repeat, also after a first attempt that was
 * cut short: answers that are there already are recognised by their ids.
 *
 * @returns whether anything had to be written
 * @throws StoreError when the database fails
 */
export async function loadDemo(store: Store): Promise<boolean> {
  const answers = demoResponses();
  const { id: round } = demoRound;
  const exists = (await store.rounds.byId(round)) !== undefined;
  if (exists && (await store.responses.count(round)) >= answers.length) return false;
  await store.questionnaires.put(demoQuestionnaire);
  if (!exists) await store.rounds.insert(demoRound);
  for (const stop of demoStops) await store.stops.put(round, stop);
  for (const invitation of demoInvitations) {
    if (!(await store.invitations.byCode(invitation.code)))
      await store.invitations.insert(round, invitation);
  }
  const key = await store.keys.get('digest');
  const mask = createMasking(demoRound, [demoQuestionnaire]);
  const byDay = Map.groupBy(answers, ({ answeredOn }) => answeredOn);
  const days = [...byDay].sort(([a], [b]) => (a < b ? -1 : 1));
  // Handed in together, so that they share one commit.
  await Promise.all(
    days.map(([day, ofDay]) =>
      store.responses.accept(
        round,
        ofDay.map((response): ReceivedItem => {
          const content = canonicalText(response);
          return {
            kind: 'response',
            response,
            content,
            digest: digestOfText(key, content),
            flags: [],
            texts: mask(response),
          };
        }),
        day,
      ),
    ),
  );
  return true;
}

/** Adds the example's accounts where they are missing; for the example database only. */
export async function addDemoAccounts(store: Store): Promise<void> {
  for (const { username, password, role } of demoAccounts) {
    if (await store.accounts.byUsername(username)) continue;
    await store.accounts.insert({ username, passwordHash: await hashPassword(password), role });
  }
}
