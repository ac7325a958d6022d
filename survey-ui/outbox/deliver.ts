/**
 * Delivers what waits, in posts of a size that networks bear, and says of each item what became of
 * it. A post that is too large, or refused whole, is halved until the one that is at fault stands
 * alone: nothing that is wrong with one item holds another up.
 */
import type { ItemResult } from '../../api/contract/response.ts';
import type { RefusedItem, SentItem, WaitingItem } from './outbox-item.ts';
import type { PostItems } from './post-items.ts';

/** Why delivering stopped before all was tried; `waitMs` when the server said for how long. */
export interface Stopped {
  readonly waitMs: number | null;
}

export interface DeliveryParts {
  readonly post: PostItems;
  /** Told of the items of a post as soon as it is known what became of them. */
  readonly settle: (items: readonly (SentItem | RefusedItem)[]) => Promise<void>;
}

const MOST_ITEMS = 200;
/** Far below what servers and proxies take; small posts get through bad networks. */
const MOST_BYTES = 256 * 1024;

/** Items of one round that go in one post. */
function posts(items: readonly WaitingItem[]): WaitingItem[][] {
  const made: { together: string; bytes: number; items: WaitingItem[] }[] = [];
  for (const item of items) {
    const bytes = JSON.stringify(item.response).length * 2;
    const together = JSON.stringify([item.round, item.beside]);
    const open = made.findLast((post) => post.together === together);
    if (open && open.items.length < MOST_ITEMS && open.bytes + bytes <= MOST_BYTES) {
      open.items.push(item);
      open.bytes += bytes;
    } else made.push({ together, bytes, items: [item] });
  }
  return made.map((post) => post.items);
}

function settled(item: WaitingItem, result: ItemResult): SentItem | RefusedItem {
  const { id, round, keptAt, shared } = item;
  const rest = { id, round, keptAt, shared };
  const { outcome, problem, receipt = null } = result;
  switch (outcome) {
    case 'created':
    case 'replayed':
      return {
        ...rest,
        state: 'sent',
        receipt,
        withdrawn: problem?.code === 'withdrawn',
      };
    case 'conflict':
    case 'refused':
      return {
        ...rest,
        state: 'attention',
        response: null,
        problem: problem ?? { code: outcome, detail: '' },
      };
  }
}

/** Nobody but this device has the answers. */
function notTaken(
  { id, round, keptAt, shared, response }: WaitingItem,
  problem: RefusedItem['problem'],
): RefusedItem {
  return { id, round, keptAt, shared, state: 'attention', response, problem };
}

/**
 * Sends `items`, oldest first.
 *
 * @returns `null` when all were tried, or why delivering stopped
 */
export async function deliver(
  items: readonly WaitingItem[],
  { post, settle }: DeliveryParts,
): Promise<Stopped | null> {
  async function send(some: readonly WaitingItem[]): Promise<Stopped | null> {
    const [first] = some;
    if (!first) return null;
    const outcome = await post(
      first.round,
      some.map(({ response }) => response),
      first.beside,
    );
    switch (outcome.kind) {
      case 'answered': {
        const told = some.flatMap((item, index) => {
          const result = outcome.results[index];
          return result?.id === item.id ? [settled(item, result)] : [];
        });
        if (told.length > 0) await settle(told);
        return told.length < some.length ? { waitMs: null } : null;
      }
      case 'too-large':
        return halve(some, first, { code: 'body-too-large', detail: '' });
      case 'refused':
        return halve(some, first, outcome.problem);
      case 'asked-to-wait':
        return { waitMs: outcome.waitMs };
      case 'unreached':
        return { waitMs: null };
      default:
        return outcome satisfies never;
    }
  }

  async function halve(
    some: readonly WaitingItem[],
    first: WaitingItem,
    problem: RefusedItem['problem'],
  ): Promise<Stopped | null> {
    if (some.length === 1) {
      await settle([notTaken(first, problem)]);
      return null;
    }
    const middle = Math.ceil(some.length / 2);
    return (await send(some.slice(0, middle))) ?? (await send(some.slice(middle)));
  }

  for (const some of posts(items.toSorted((a, b) => a.keptAt - b.keptAt))) {
    const stopped = await send(some);
    if (stopped) return stopped;
  }
  return null;
}
