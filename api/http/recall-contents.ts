import type { Dependencies } from '../dependencies.ts';
import type { SeenContents } from './seen-contents.ts';

/** Sequence numbers to look back over, and how many at a time: the event loop is held a few milliseconds. */
const LOOK_BACK = 20_000;
const AT_A_TIME = 250;

const nextTurn = () => new Promise((resolve) => setImmediate(resolve));

/**
 * Makes the function that recalls a round's latest stored answers the first time that one comes after
 * a start, in the background, so that copies are known over a restart. What a burst is told by, the
 * time of arrival, is nowhere stored: a restart forgets the last ten minutes.
 */
export function recallContents(
  { store, log }: Pick<Dependencies, 'store' | 'log'>,
  seen: SeenContents,
) {
  const recalled = new Set<string>();

  async function readBack(round: string): Promise<void> {
    const last = await store.responses.lastSequence(round);
    for (let after = Math.max(0, last - LOOK_BACK); after < last; after += AT_A_TIME) {
      const upTo = Math.min(after + AT_A_TIME, last);
      for (const { response } of await store.responses.upTo(round, upTo, after))
        seen.recall(round, response);
      await nextTurn();
    }
  }

  return function recall(round: string): void {
    if (recalled.has(round)) return;
    recalled.add(round);
    // Answers are taken in whether or not the earlier ones can be read.
    readBack(round).catch((error) =>
      log.error({ err: error }, 'earlier answers could not be recalled'),
    );
  };
}
