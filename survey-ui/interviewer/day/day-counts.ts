/** How the team's day has gone so far, on this tablet. Pure. */
import type { StopTally } from '../../../api/contract/tablet/device.ts';
import type { Errand } from '../sending/errands.ts';
import type { Shift } from '../stop/shift.ts';

/** What is counted with one tap. */
export type Passing = 'passed' | 'refused' | 'already-answered';

export interface DayCounts {
  readonly day: string;
  readonly stop: string;
  /** Everybody who was spoken to: the interviews, and those of the three below. */
  readonly approached: number;
  readonly passed: number;
  readonly refused: number;
  readonly alreadyAnswered: number;
  /** Interviews that were finished. */
  readonly interviews: number;
  /** Interviews that were broken off and kept. */
  readonly partial: number;
}

type Counted = Omit<DayCounts, 'day' | 'stop'>;

const NONE: Counted = {
  approached: 0,
  passed: 0,
  refused: 0,
  alreadyAnswered: 0,
  interviews: 0,
  partial: 0,
};

const TALLIED: Readonly<Record<Passing, Partial<Counted>>> = {
  passed: { approached: 1, passed: 1 },
  refused: { approached: 1, refused: 1 },
  'already-answered': { approached: 1, alreadyAnswered: 1 },
};

/** Practice is counted for the eye, apart from every stop. */
const PRACTICE = '';

const keyOf = ({ practice, stop }: Shift) => (practice ? PRACTICE : stop.id);

/** The counts of the day at the stop, all 0 where nothing was counted yet. */
export function countsOf(shift: Shift, kept: readonly DayCounts[]): DayCounts {
  const { day } = shift;
  const stop = keyOf(shift);
  return kept.find((one) => one.day === day && one.stop === stop) ?? { day, stop, ...NONE };
}

/** With `counts` in the place of those of the same stop; other days' are let go of. */
export function replaceCounts(kept: readonly DayCounts[], counts: DayCounts): readonly DayCounts[] {
  const others = kept.filter(({ day, stop }) => day === counts.day && stop !== counts.stop);
  return [...others, counts];
}

export function plus(counts: DayCounts, more: Partial<Counted>, times: 1 | -1 = 1): DayCounts {
  const keys = Object.keys(more) as (keyof Counted)[];
  const added = keys.map((key) => [key, counts[key] + times * (more[key] ?? 0)]);
  return { ...counts, ...Object.fromEntries(added) };
}

/** With somebody who did not become an interview; `times` −1 takes one back. */
export function withPassing(counts: DayCounts, passing: Passing, times: 1 | -1 = 1): DayCounts {
  return plus(counts, TALLIED[passing], times);
}

/** What the server is told of it: a row of its own, which a taken back one outweighs. */
export function tallyErrand(
  { round, stop, day }: Shift,
  id: string,
  counted: Passing | 'interview',
  times: 1 | -1 = 1,
): Errand {
  const tally: StopTally = {
    id,
    stop: stop.id,
    day,
    approached: times,
    refused: counted === 'refused' ? times : 0,
    alreadyAnswered: counted === 'already-answered' ? times : 0,
  };
  return { kind: 'tally', id, round, tally };
}
