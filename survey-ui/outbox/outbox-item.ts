/**
 * An answer on its way: from the press on Send until the server has said what became of it. The
 * item keeps its id and its bytes, so that sending it again is harmless.
 */
import type { Response } from '../../api/contract/response.ts';
import type { SealedItem } from '../../api/contract/tablet/sealed-item.ts';

/** What travels: an answer that its sender may read here, or one that only the server can open. */
export type PostedItem = Response | SealedItem;

interface Item {
  /** The response's own id, made before the first question was answered. */
  readonly id: string;
  readonly round: string;
  /** Epoch ms at which it was put here; stays on the device. */
  readonly keptAt: number;
  /** A device that many use, as at a school: the next one is not shown the receipt. */
  readonly shared: boolean;
}

/** Saved, and not delivered yet. */
export interface WaitingItem extends Item {
  readonly state: 'waiting';
  readonly response: PostedItem;
  /** What else its post carries, such as the token of its form. Items with different ones go in different posts. */
  readonly beside: Readonly<Record<string, unknown>>;
}

/** Delivered. What could be read is gone; what is left is what its sender should be told. */
export interface SentItem extends Item {
  readonly state: 'sent';
  /** The code with which the answers can be withdrawn; `null` too where others could read it on the device. */
  readonly receipt: string | null;
  /** They had been withdrawn before they came, and were not stored. */
  readonly withdrawn: boolean;
  /** The sealed envelope, for a while: a server that has lost it gets it again. */
  readonly copy?: SealedCopy;
}

export interface SealedCopy {
  readonly envelope: SealedItem;
  /** Epoch ms. */
  readonly sentAt: number;
}

/** What is wrong with an item: a code of the contract's catalogue of problems, and the same in words. */
export interface Problem {
  readonly code: string;
  readonly detail: string;
}

/** Will never be counted as it is. Kept until somebody has looked at it; holds nothing else up. */
export interface RefusedItem extends Item {
  readonly state: 'attention';
  /** `null` when the server has put aside what could be read here: then it need not lie here too. */
  readonly response: PostedItem | null;
  readonly problem: Problem;
}

/** As it is kept. */
export type KeptItem = WaitingItem | SentItem | RefusedItem;

/** In a post that is under way from this page, or about to be. */
type SendingItem = Omit<WaitingItem, 'state'> & { readonly state: 'sending' };

/** As it is shown: one that is being sent from this page is told from one that waits. */
export type OutboxEntry =
  | KeptItem
  | SendingItem
  /** Delivered, but the device would not let go of the answers; tried again later, never sent again. */
  | (Omit<SentItem, 'state'> & { readonly state: 'sent-not-wiped' });

export function sealedIn(item: PostedItem): SealedItem | null {
  return 'sealed' in item ? item : null;
}
