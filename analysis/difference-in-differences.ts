import { checkFinite } from './check-finite.ts';
import { quantile } from './quantile.ts';

/** One round's figures of all places (or themes), in the same order in every round. */
export interface RoundFigures {
  readonly estimates: ArrayLike<number>;
  /** Row-major replicates × places, drawn so that clusters stay whole. */
  readonly replicates: ArrayLike<number>;
}

export interface DifferenceInput {
  readonly before: RoundFigures;
  readonly after: RoundFigures;
  /** A round before `before`, for the trend that was there already. */
  readonly earlier?: RoundFigures;
  /** 1 for places with a pledge. */
  readonly pledged: ArrayLike<number>;
  /** Shrunken figure of each place before the pledge, by which places are compared. */
  readonly baseline: ArrayLike<number>;
  /** Whether the rounds can be compared at all (same mode, questions, season …). */
  readonly comparable: boolean;
}

export interface DifferenceOptions {
  readonly level?: number;
  /** Comparison places lie within this many standard deviations of a pledged one's baseline. */
  readonly caliper?: number;
}

/** Change in places with a pledge minus change in like places without. */
export interface DifferenceEstimate {
  readonly estimate: number;
  readonly se: number;
  readonly low: number;
  readonly high: number;
}

/** Why nothing can be said. */
export type DifferenceRefusal =
  | 'not-comparable'
  | 'no-pledged-place'
  | 'few-comparison-places'
  | 'too-uncertain';

export type DifferenceResult =
  | { readonly refused: DifferenceRefusal; readonly comparisonPlaces: number }
  | {
      readonly refused: null;
      readonly effect: DifferenceEstimate;
      /** What the pledged places would have had if they had changed as the others did. */
      readonly expected: number;
      /** The same difference before the pledge, when there are three rounds; near 0 is well. */
      readonly preTrend: DifferenceEstimate | null;
      readonly comparisonPlaces: number;
    };

const FEWEST_COMPARISONS = 5;

/**
 * What a pledge may have changed: difference in differences, or a refusal ("kan inte
 * sägas"). Places are pledged because they were high, and fall by themselves; they are
 * therefore compared only with places of similar shrunken baseline. Refused when the
 * rounds cannot be compared, when fewer than five such places are left, or when the
 * interval holds both a halving and a doubling of what was expected.
 *
 * The interval is the estimate ± the replicates' quantiles about their own mean.
 *
 * @param input - figures of the rounds with replicates that keep clusters
 * @param options - `level` 0.95 and `caliper` 0.5 by default
 * @throws RangeError when lengths differ or there are fewer than two replicates
 * @see Card and Krueger (1994), American Economic Review 84(4), 772–793; Stuart (2010),
 *   Statistical Science 25(1), 1–21
 * @example
 * differenceInDifferences({
 *   before: { estimates: [2, 2], replicates: [2, 2, 2, 2] },
 *   after: { estimates: [1, 2], replicates: [1, 2, 1, 2] },
 *   pledged: [1, 0],
 *   baseline: [2, 2],
 *   comparable: true,
 * }).refused; // => 'few-comparison-places'
 */
export function differenceInDifferences(
  input: DifferenceInput,
  { level = 0.95, caliper = 0.5 }: DifferenceOptions = {},
): DifferenceResult {
  const { before, after, earlier, comparable } = input;
  const replicates = checkRounds(input);
  const treated = placesWhere(input.pledged, (value) => value !== 0);
  const others = likePlaces(input, treated, caliper);
  const refuse = (refused: DifferenceRefusal) => ({ refused, comparisonPlaces: others.length });
  if (!comparable) return refuse('not-comparable');
  if (treated.length === 0) return refuse('no-pledged-place');
  if (others.length < FEWEST_COMPARISONS) return refuse('few-comparison-places');
  const compare = (first: RoundFigures, second: RoundFigures): DifferenceEstimate => {
    const of = (a: ArrayLike<number>, b: ArrayLike<number>, offset: number): number =>
      meanAt(b, treated, offset) -
      meanAt(a, treated, offset) -
      (meanAt(b, others, offset) - meanAt(a, others, offset));
    const places = first.estimates.length;
    const draws = Float64Array.from({ length: replicates }, (_, r) =>
      of(first.replicates, second.replicates, r * places),
    );
    return intervalOf(of(first.estimates, second.estimates, 0), draws, level);
  };
  const effect = compare(before, after);
  const expected = meanAt(after.estimates, treated, 0) - effect.estimate;
  if (!(expected > 0) || (effect.low <= -expected / 2 && effect.high >= expected)) {
    return refuse('too-uncertain');
  }
  const preTrend = earlier ? compare(earlier, before) : null;
  return { refused: null, effect, expected, preTrend, comparisonPlaces: others.length };
}

function checkRounds({ before, after, earlier, pledged, baseline }: DifferenceInput): number {
  const places = pledged.length;
  const rounds = [before, after, ...(earlier ? [earlier] : [])];
  const replicates = before.replicates.length / places;
  const whole = rounds.every(
    (round) =>
      round.estimates.length === places && round.replicates.length === before.replicates.length,
  );
  if (!whole || baseline.length !== places || !Number.isInteger(replicates)) {
    throw new RangeError('differenceInDifferences requires every place in every round');
  }
  for (const { estimates, replicates: drawn } of rounds) {
    checkFinite('differenceInDifferences', 'estimates', estimates);
    checkFinite('differenceInDifferences', 'replicates', drawn);
  }
  if (replicates < 2) {
    throw new RangeError('differenceInDifferences requires at least two replicates');
  }
  return replicates;
}

const placesWhere = (values: ArrayLike<number>, holds: (value: number) => boolean): number[] =>
  Array.from(values, (value, place) => (holds(value) ? place : -1)).filter((place) => place >= 0);

/** Places without a pledge whose baseline is near that of one with. */
function likePlaces(
  { pledged, baseline }: DifferenceInput,
  treated: readonly number[],
  caliper: number,
): number[] {
  const all = Array.from(baseline);
  const mean = all.reduce((sum, value) => sum + value, 0) / all.length;
  const spread = Math.sqrt(all.reduce((sum, value) => sum + (value - mean) ** 2, 0) / all.length);
  return placesWhere(pledged, (value) => value === 0).filter((place) =>
    treated.some(
      (other) => Math.abs((all[place] ?? 0) - (all[other] ?? 0)) <= caliper * spread + 1e-12,
    ),
  );
}

function meanAt(values: ArrayLike<number>, places: readonly number[], offset: number): number {
  return places.reduce((sum, place) => sum + (values[offset + place] ?? 0), 0) / places.length;
}

function intervalOf(estimate: number, draws: Float64Array, level: number): DifferenceEstimate {
  const mean = draws.reduce((sum, value) => sum + value, 0) / draws.length;
  const squares = draws.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return {
    estimate,
    se: Math.sqrt(squares / (draws.length - 1)),
    low: estimate + quantile(draws, (1 - level) / 2) - mean,
    high: estimate + quantile(draws, (1 + level) / 2) - mean,
  };
}
