/** What an outbox is put together of. */
import type { SafeBox } from './box.ts';
import type { Stopped } from './deliver.ts';
import type { PostItems } from './post-items.ts';
import type { AskReceipts } from './receipts.ts';

export interface OutboxParts {
  readonly box: SafeBox;
  readonly post: PostItems;
  /** What else goes to the server, when the items have gone; tells why it stopped, as delivering does. */
  readonly sendRest?: () => Promise<Stopped | null>;
  /** Without it, what was sent is never asked about. */
  readonly askReceipts?: AskReceipts;
  /** Runs work that no other page of this device runs meanwhile. */
  readonly alone: <Result>(work: () => Promise<Result>) => Promise<Result>;
  /** Tells the device's other pages that the box has changed. */
  readonly announce: () => void;
  /** Epoch ms. */
  readonly now: () => number;
  /** From 0 up to 1. */
  readonly chance: () => number;
}
