/** What is left of an item once it is known what became of it. */
import type { ItemResult } from '../../api/contract/response.ts';
import {
  type Problem,
  type RefusedItem,
  type SealedCopy,
  type SentItem,
  sealedIn,
  type WaitingItem,
} from './outbox-item.ts';

export type SettledItem = SentItem | RefusedItem;

const DAY_MS = 24 * 60 * 60 * 1000;
const COPY_DAYS = 30;

/** What the server has said of the item. A sealed one is kept, since nobody can read it here. */
export function settled(item: WaitingItem, result: ItemResult, now: number): SettledItem {
  const { id, round, keptAt, shared } = item;
  const rest = { id, round, keptAt, shared };
  const { outcome, problem, receipt = null } = result;
  const envelope = sealedIn(item.response);
  switch (outcome) {
    case 'created':
    case 'replayed': {
      const withdrawn = problem?.code === 'withdrawn';
      const sent = { ...rest, state: 'sent', withdrawn } as const;
      if (envelope === null) return { ...sent, receipt };
      // What was erased on the server must not come back from here.
      const copy: SealedCopy | null = problem ? null : { envelope, sentAt: now };
      return { ...sent, receipt: null, ...(copy && { copy }) };
    }
    case 'conflict':
    case 'refused':
      return {
        ...rest,
        state: 'attention',
        response: envelope,
        problem: { code: problem?.code ?? outcome, detail: problem?.detail ?? '' },
      };
  }
}

/** Nobody but this device has the answers. */
export function notTaken(item: WaitingItem, problem: Problem): RefusedItem {
  const { id, round, keptAt, shared, response } = item;
  return { id, round, keptAt, shared, state: 'attention', response, problem };
}

/** Whether what is left of a delivered item has served its time when the outbox is opened. */
export function hasServed(item: SentItem, now: number): boolean {
  const { copy, shared, keptAt } = item;
  if (copy) return now - copy.sentAt > COPY_DAYS * DAY_MS;
  return shared || now - keptAt > DAY_MS;
}

/** The item as it was before it was sent. */
export function unsent(item: SentItem, { envelope }: SealedCopy): WaitingItem {
  const { id, round, keptAt, shared } = item;
  return { id, round, keptAt, shared, state: 'waiting', response: envelope, beside: {} };
}
