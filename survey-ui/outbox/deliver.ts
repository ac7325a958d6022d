/**
 * Delivers what waits, in posts of a size that networks bear, and says of each item what became of
 * it. A post that is too large, or refused whole, is halved until the one that is at fault stands
 * alone: nothing that is wrong with one item holds another up.
 */
import type { NoAnswer } from './ask-server.ts';
import type { Problem, WaitingItem } from './outbox-item.ts';
import type { PostItems } from './post-items.ts';
import { notTaken, type SettledItem, settled } from './settled.ts';

/** Why delivering stopped before all was tried. */
export type Stopped = Extract<
  NoAnswer,
  { readonly kind: 'asked-to-wait' | 'unreached' | 'sign-in-needed' }
>;

export interface DeliveryParts {
  readonly post: PostItems;
  /** Told of the items of a post as soon as it is known what became of them. */
  readonly settle: (items: readonly SettledItem[]) => Promise<void>;
  /** Epoch ms. */
  readonly now: () => number;
}

const MOST_ITEMS = 200;
/** Far below what servers and proxies take; small posts get through bad networks. */
const MOST_BYTES = 256 * 1024;

/** Items of one round that go in one post; made one at a time, since the first may be the last that is tried. */
function* posts(items: readonly WaitingItem[]): Generator<readonly WaitingItem[]> {
  const together = new Map<string, WaitingItem[]>();
  for (const item of items) {
    const key = JSON.stringify([item.round, item.beside]);
    const some = together.get(key);
    if (some) some.push(item);
    else together.set(key, [item]);
  }
  for (const some of together.values()) yield* parts(some);
}

function* parts(items: readonly WaitingItem[]): Generator<readonly WaitingItem[]> {
  let some: WaitingItem[] = [];
  let bytes = 0;
  for (const item of items) {
    const own = JSON.stringify(item.response).length * 2;
    if (some.length === MOST_ITEMS || (some.length > 0 && bytes + own > MOST_BYTES)) {
      yield some;
      some = [];
      bytes = 0;
    }
    some.push(item);
    bytes += own;
  }
  if (some.length > 0) yield some;
}

/**
 * Sends `items`, oldest first.
 *
 * @returns `null` when all were tried, or why delivering stopped
 */
export async function deliver(
  items: readonly WaitingItem[],
  { post, settle, now }: DeliveryParts,
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
        const { results } = outcome;
        await settle(
          some.flatMap((item, index) => {
            const result = results[index];
            return result ? [settled(item, result, now())] : [];
          }),
        );
        return null;
      }
      case 'too-large':
        return halve(some, { code: 'body-too-large', detail: '' });
      case 'refused':
        if (outcome.problem.code === 'unknown-round') return giveUp(some, outcome.problem);
        return halve(some, outcome.problem);
      case 'asked-to-wait':
      case 'unreached':
      case 'sign-in-needed':
        return outcome;
      default:
        return outcome satisfies never;
    }
  }

  async function giveUp(some: readonly WaitingItem[], problem: Problem): Promise<null> {
    await settle(some.map((item) => notTaken(item, problem)));
    return null;
  }

  async function halve(some: readonly WaitingItem[], problem: Problem): Promise<Stopped | null> {
    if (some.length === 1) return giveUp(some, problem);
    const middle = Math.ceil(some.length / 2);
    return (await send(some.slice(0, middle))) ?? (await send(some.slice(middle)));
  }

  for (const some of posts(items.toSorted((a, b) => a.keptAt - b.keptAt))) {
    const stopped = await send(some);
    if (stopped) return stopped;
  }
  return null;
}
