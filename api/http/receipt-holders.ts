/** Finds the answer that a receipt code belongs to, and slows down guessing. */
import type { Dependencies } from '../dependencies.ts';
import type { ReceiptHolder } from '../store/interface/answers.ts';
import { idsOfReceipt, isReceiptOf, readReceiptCode } from './receipt-code.ts';
import { createSignInThrottle } from './sign-in-throttle.ts';

export type FoundReceipt =
  | {
      readonly found: ReceiptHolder;
      /** Whether it lies aside, or was taken in from there. */
      readonly aside: boolean;
    }
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
    const ids = idsOfReceipt(receipt);
    const isOf = ({ id }: ReceiptHolder) => isReceiptOf(key, receipt, round, id);
    const answer = (await store.withdrawals.candidates(round, ids)).find(isOf);
    const found = answer ?? (await store.withdrawals.asideCandidates(round, ids)).find(isOf);
    if (!found) return { found: null, problem: 'unknown' };
    throttle.clear(guessed);
    return { found, aside: answer === undefined };
  };
}
