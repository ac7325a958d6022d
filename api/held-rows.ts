/**
 * The rows of the rounds that are being ranked, held between rankings, so that the next one reads
 * only the answers that have come since. Answers are append-only: a row that was read stays true.
 */
import type { DialogueRow } from './contract/index.ts';
import type { RankedRows } from './report/rank-responses.ts';
import { responseRows } from './report/rows.ts';
import type { Store, StoredResponse } from './store/store.ts';

/** The rows of a round's answers up to a sequence number. */
export type ReadRows = (round: string, upTo: number) => Promise<RankedRows>;

type Responses = Pick<Store['responses'], 'upTo'>;

interface Held {
  /** Answers up to this sequence number are in. */
  last: number;
  readonly rows: DialogueRow[];
  /** Where each row was in the order of arrival. */
  readonly sequences: number[];
  readonly visitors: number[];
}

/** Sequence numbers that are read at a time: parsed answers weigh several times their rows. */
const AT_A_TIME = 2000;
/** More rounds than are likely to be open at once. */
const MOST_ROUNDS = 3;

function add(held: Held, answers: readonly StoredResponse[]): void {
  for (const answer of answers) {
    const { rows, visitors } = responseRows([answer]);
    for (const row of rows) {
      held.rows.push(row);
      held.sequences.push(answer.sequence);
    }
    if (visitors.length > 0) held.visitors.push(answer.sequence);
  }
}

/** How many of the ascending `sequences` are at most `upTo`. */
function countUpTo(sequences: readonly number[], upTo: number): number {
  let low = 0;
  let high = sequences.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sequences[middle] ?? Number.POSITIVE_INFINITY) <= upTo) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * Makes a reader that remembers the rows of the last few rounds asked for. An earlier sequence
 * number than the last gives the rows as they were then.
 */
export function holdRows(responses: Responses): ReadRows {
  const rounds = new Map<string, Held>();
  let queue: Promise<unknown> = Promise.resolve();

  function holdingOf(round: string): Held {
    const held = rounds.get(round) ?? { last: 0, rows: [], sequences: [], visitors: [] };
    rounds.delete(round);
    rounds.set(round, held);
    const [oldest] = rounds.keys();
    if (rounds.size > MOST_ROUNDS && oldest !== undefined) rounds.delete(oldest);
    return held;
  }

  async function catchUp(held: Held, round: string, upTo: number): Promise<void> {
    while (held.last < upTo) {
      const next = Math.min(held.last + AT_A_TIME, upTo);
      add(held, await responses.upTo(round, next, held.last));
      held.last = next;
    }
  }

  async function read(round: string, upTo: number): Promise<RankedRows> {
    const held = holdingOf(round);
    await catchUp(held, round, upTo);
    return {
      rows: held.rows.slice(0, countUpTo(held.sequences, upTo)),
      visitors: countUpTo(held.visitors, upTo),
    };
  }

  return function readRows(round, upTo) {
    const reading = queue.then(() => read(round, upTo));
    queue = reading.catch(() => undefined);
    return reading;
  };
}
