/**
 * The answers of the rounds that are being ranked, held in columns between rankings, so that the
 * next one reads and counts only those that have come since. Answers are appended, so what was
 * counted stays true, until one of them is withdrawn or disposed of, or a place is merged or a text placed: then the
 * round is read anew.
 */
import { type GrowingAnswers, growingAnswers } from './report/columns/growing-answers.ts';
import { countAtMost, type GrowingNumbers, growingInts } from './report/columns/growing-numbers.ts';
import type { RankedAnswers } from './report/rank-responses.ts';
import { responseRows } from './report/rows.ts';
import type { StoredResponse } from './store/interface/answers.ts';
import type { Store } from './store/store.ts';

/** The answers of a round up to a sequence number, counted out. */
export type ReadAnswers = (round: string, upTo: number) => Promise<RankedAnswers>;

/** The part of a store that is read. */
export interface HeldFrom {
  readonly placings: Pick<Store['placings'], 'counted' | 'state'>;
  readonly withdrawals: Pick<Store['withdrawals'], 'after'>;
  readonly disposals: Pick<Store['disposals'], 'lastOfAnswers'>;
}

interface Held {
  /** Answers up to this sequence number are in, but those of the first `withdrawals`. */
  last: number;
  withdrawals: number;
  /** The disposal that they were read after. */
  readonly disposal: number;
  /** The places, and the placing of texts, that they were read by. */
  readonly placing: string;
  readonly answers: GrowingAnswers;
  /** Where each answer was in the order of arrival. */
  readonly sequences: GrowingNumbers<Int32Array>;
  readonly visitors: GrowingNumbers<Int32Array>;
}

/** Sequence numbers that are read at a time: parsed answers weigh several times their columns. */
const AT_A_TIME = 2000;
/** More rounds than are likely to be open at once. */
const MOST_ROUNDS = 3;

const emptyHolding = (withdrawals: number, disposal: number, placing: string): Held => ({
  last: 0,
  withdrawals,
  disposal,
  placing,
  answers: growingAnswers(),
  sequences: growingInts(),
  visitors: growingInts(),
});

function add(held: Held, answers: readonly StoredResponse[]): void {
  for (const answer of answers) {
    const { rows, visitors } = responseRows([answer]);
    for (const row of rows) {
      held.answers.push(row);
      held.sequences.push(answer.sequence);
    }
    if (visitors.length > 0) held.visitors.push(answer.sequence);
  }
}

/**
 * Makes a reader that remembers the answers of the last few rounds asked for. An earlier sequence
 * number than the last gives the answers as they were then, without those withdrawn since.
 */
export function holdAnswers({ placings, withdrawals, disposals }: HeldFrom): ReadAnswers {
  const rounds = new Map<string, Held>();
  let queue: Promise<unknown> = Promise.resolve();

  function hold(round: string, held: Held): void {
    rounds.delete(round);
    rounds.set(round, held);
    const [oldest] = rounds.keys();
    if (rounds.size > MOST_ROUNDS && oldest !== undefined) rounds.delete(oldest);
  }

  /** What is held of a round; nothing when an answer that is in has been withdrawn. */
  async function holdingOf(round: string): Promise<Held> {
    const disposal = await disposals.lastOfAnswers(round);
    const placing = await placings.state(round);
    const held = rounds.get(round) ?? emptyHolding(0, disposal, placing);
    const since = await withdrawals.after(round, held.withdrawals);
    const known = since.at(-1)?.number ?? held.withdrawals;
    const isOther = disposal !== held.disposal || placing !== held.placing;
    if (isOther || since.some(({ sequence }) => sequence <= held.last))
      return emptyHolding(known, disposal, placing);
    held.withdrawals = known;
    return held;
  }

  async function catchUp(held: Held, round: string, upTo: number): Promise<void> {
    while (held.last < upTo) {
      const next = Math.min(held.last + AT_A_TIME, upTo);
      add(held, await placings.counted(round, next, held.last));
      held.last = next;
    }
  }

  async function read(round: string, upTo: number): Promise<RankedAnswers> {
    const held = await holdingOf(round);
    hold(round, held);
    await catchUp(held, round, upTo);
    return {
      counted: held.answers.upTo(countAtMost(held.sequences, upTo)),
      visitors: countAtMost(held.visitors, upTo),
    };
  }

  return function readAnswers(round, upTo) {
    const reading = queue.then(() => read(round, upTo));
    queue = reading.catch(() => undefined);
    return reading;
  };
}
