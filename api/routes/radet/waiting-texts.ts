import type { Round } from '../../contract/index.ts';
import type { Account } from '../../store/interface/accounts.ts';
import type { Store } from '../../store/store.ts';

/** Only the municipal coordinator reads originals and the texts that worry. */
export const mayReadOriginals = ({ role }: Pick<Account, 'role'>) => role === 'coordinator';

/** How many texts wait to be read; `null` for those who don't read them. */
export async function waitingTexts(
  { store }: { readonly store: Pick<Store, 'worries'> },
  round: Round,
  account: Account,
): Promise<number | null> {
  return mayReadOriginals(account) ? store.worries.countWaiting(round.id) : null;
}
