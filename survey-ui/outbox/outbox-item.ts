/**
 * An answer on its way: from the press on Send until the server has said what became of it. The
 * item keeps its id and its bytes, so that sending it again is harmless.
 */
import type { Response } from '../../api/contract/response.ts';

interface Item {
  /** The response's own id, made before the first question was answered. */
  readonly id: string;
  readonly round: string;
  /** Epoch ms at which it was put here; stays on the device. */
  readonly keptAt: number;
}

/** Saved, and not delivered yet. */
export interface WaitingItem extends Item {
  readonly state: 'waiting';
  readonly response: Response;
}

/** Delivered. The answers are gone; what is left is what their sender should be told. */
export interface SentItem extends Item {
  readonly state: 'sent';
  /** The code with which the answers can be withdrawn. */
  readonly receipt: string | null;
  /** They had been withdrawn before they came, and were not stored. */
  readonly withdrawn: boolean;
}

/** Will never be taken as it is. Kept until somebody has looked at it; holds nothing else up. */
export interface RefusedItem extends Item {
  readonly state: 'attention';
  readonly response: Response;
  /** A code of the contract's catalogue of problems, and what was wrong in words. */
  readonly problem: { readonly code: string; readonly detail: string };
}

/** As it is kept. */
export type KeptItem = WaitingItem | SentItem | RefusedItem;

/** As it is shown: one that is being sent from this page is told from one that waits. */
export type OutboxEntry =
  | KeptItem
  | (Omit<WaitingItem, 'state'> & { readonly state: 'sending' })
  /** Delivered, but the device would not let go of the answers; tried again later, never sent again. */
  | (Omit<SentItem, 'state'> & { readonly state: 'sent-not-wiped' });
