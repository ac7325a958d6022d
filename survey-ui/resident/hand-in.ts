/** The way of one person's answers out of the enkät: into the outbox, and what became of them. */
import type { Response } from '../../api/contract/response.ts';
import { openOutbox } from '../outbox/browser-outbox.ts';
import type { OutboxEntry } from '../outbox/outbox-item.ts';

export interface Handed {
  readonly round: string;
  readonly response: Response;
  readonly beside: Readonly<Record<string, unknown>>;
  /** A device that many use. */
  readonly shared: boolean;
}

export interface HandIn {
  /** Resolves when the answers are kept; they are sent meanwhile. */
  hand(answers: Handed): Promise<void>;
  /** What became of them so far; `undefined` before they were handed in. */
  mine(): OutboxEntry | undefined;
  /** What others have left in the outbox, or the same person earlier. */
  others(): readonly OutboxEntry[];
  place(): 'device' | 'page';
  retry(): void;
  dismiss(id: string): Promise<void>;
}

/** @param onChange - called after each change of anything above */
export async function openHandIn(onChange: () => void): Promise<HandIn> {
  const outbox = await openOutbox();
  let id: string | null = null;
  outbox.subscribe(onChange);
  return {
    async hand({ response, ...rest }) {
      id = response.id;
      await outbox.add({ id, response, ...rest });
    },
    mine: () => outbox.entries().find((entry) => entry.id === id),
    others: () => outbox.entries().filter((entry) => entry.id !== id),
    place: outbox.place,
    retry: () => void outbox.send(),
    dismiss: outbox.dismiss,
  };
}
