/** One attempt to deliver, and what became of each item. */
import type { ItemResult, Outcome } from '../../api/contract/response.ts';
import type { AskServer, NoAnswer } from './ask-server.ts';
import type { PostedItem } from './outbox-item.ts';

export type PostOutcome =
  /** What became of each item, in the order sent. */
  { readonly kind: 'answered'; readonly results: readonly ItemResult[] } | NoAnswer;

export type PostItems = (
  round: string,
  items: readonly PostedItem[],
  /** What the post carries beside them. */
  beside: Readonly<Record<string, unknown>>,
) => Promise<PostOutcome>;

const OUTCOMES: Readonly<Record<Outcome, true>> = {
  created: true,
  replayed: true,
  conflict: true,
  refused: true,
};

/** One result an item, each with the item's own id; anything else was not said by our server of these items. */
function resultsIn(body: unknown, items: readonly PostedItem[]): readonly ItemResult[] | null {
  const { results } = Object(body);
  if (!Array.isArray(results) || results.length !== items.length) return null;
  const isOf = (result: unknown, item: PostedItem | undefined) => {
    const { id, outcome } = Object(result);
    return id === item?.id && Object.hasOwn(OUTCOMES, outcome);
  };
  return results.every((result, index) => isOf(result, items[index])) ? results : null;
}

/** Posts items by `ask`. */
export function postItemsBy(ask: AskServer): PostItems {
  return async (round, items, beside) => {
    const said = await ask('POST', `/api/rounds/${round}/responses`, {
      ...beside,
      responses: items,
    });
    if (said.kind !== 'answered') return said;
    const results = resultsIn(said.body, items);
    return results === null ? { kind: 'unreached' } : { kind: 'answered', results };
  };
}
