/** Finds the answer that a receipt code belongs to, and slows down guessing. */
import type { Dependencies } from '../dependencies.ts';
import type { ReceiptHolder } from '../store/interface/answers.ts';
import { idsOfReceipt, isReceiptOf, readReceiptCode } from './receipt-code.ts';
import { createSignInThrottle } from './sign-in-throttle.ts';

export type FoundReceipt =
  | { readonly found: ReceiptHolder }
  | { readonly found: null; readonly problem: 'unreadable' | 'unknown' }
  | { readonly found: null; readonly problem: 'wait'; readonly seconds: number };

/**
 * Makes the function that reads a code as typed. Attempts are counted by the half that names the
 * answer: who knows an id from an export can't try out the other half, and nobody else has to wait.
 */
export function findReceipts({ store, now }: Pick<Dependencies, 'store' | 'now'>) {
  const throttle = createSignInThrottle();

  return async function findReceipt(round: string, typed: string): Promise<FoundReceipt> {
    const receipt = readReceiptCode(typed);
    if (!receipt) return { found: null, problem: 'unreadable' };
    const guessed = `${round} ${receipt.idBits}`;
    const waitMs = throttle.attempt(guessed, now().getTime());
    if (waitMs > 0) return { found: null, problem: 'wait', seconds: Math.ceil(waitMs / 1000) };
    const key = await store.keys.get('receipt');
    const holders = await store.withdrawals.candidates(round, idsOfReceipt(receipt));
    const [found] = holders.filter(({ id }) => isReceiptOf(key, receipt, round, id));
    if (!found) return { found: null, problem: 'unknown' };
    throttle.clear(guessed);
    return { found };
  };
}
