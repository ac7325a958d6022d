import { betaCumulative } from './distributions.ts';

export interface CampaignOptions {
  /** Chance of a false alarm in one period, at most; 0.001 by default. */
  readonly falseAlarm?: number;
  /** How much of what is known a period later still counts; 0.9 by default: some ten periods. */
  readonly memory?: number;
  /** Periods that only teach the pace; 5 by default. */
  readonly warmUp?: number;
}

export interface CampaignSurprise {
  /** Expected count of each period by the pace before it; NaN never: 0 while nothing is known. */
  readonly expected: Float64Array;
  /** Chance of so many or more by the pace before; 1 during the warm-up. */
  readonly p: Float64Array;
  /** −log₁₀ p. */
  readonly surprise: Float64Array;
  /** 1 where p is at most the threshold. */
  readonly alarm: Uint8Array;
  /** False alarms to expect over all periods at a steady pace, at most. */
  readonly expectedFalseAlarms: number;
}

/**
 * Finds periods in which an item arrives far above its pace from one mode, as in a
 * campaign. The pace is an exponentially weighted mean with its own uncertainty: counts
 * are Poisson, the pace is gamma with what was counted and what was exposed, both
 * forgotten by `memory` each period, so that the chance of the next count is negative
 * binomial. A period with an alarm does not teach the pace.
 *
 * At a steady pace the chance of an alarm in a period is at most `falseAlarm`, mostly
 * less since counts are whole; a pace that drifts slowly raises it.
 *
 * @param counts - namings of the item in each period, in order
 * @param exposure - what the counts are out of in each period (hours, or answers from that
 *   mode); ones when left out; 0 skips the period
 * @throws RangeError when a count is not whole or an option is out of range
 * @see Harvey and Fernandes (1989), Journal of Business and Economic Statistics 7(4),
 *   407–417; Lambert and Liu (2006), JASA 101, 78–88
 * @example
 * campaignSurprise([2, 3, 1, 2, 2, 3, 40, 2]).alarm; // => [0, 0, 0, 0, 0, 0, 1, 0]
 */
export function campaignSurprise(
  counts: ArrayLike<number>,
  exposure?: ArrayLike<number>,
  { falseAlarm = 0.001, memory = 0.9, warmUp = 5 }: CampaignOptions = {},
): CampaignSurprise {
  if (!(falseAlarm > 0 && falseAlarm < 1) || !(memory > 0 && memory <= 1)) {
    throw new RangeError('campaignSurprise requires falseAlarm and memory between 0 and 1');
  }
  const periods = counts.length;
  const expected = new Float64Array(periods);
  const p = new Float64Array(periods).fill(1);
  const alarm = new Uint8Array(periods);
  let counted = PRIOR_COUNT;
  let exposed = 0;
  let watched = 0;
  let tested = 0;
  for (let t = 0; t < periods; t += 1) {
    const count = counts[t] ?? Number.NaN;
    const over = exposure ? (exposure[t] ?? Number.NaN) : 1;
    if (!(Number.isInteger(count) && count >= 0 && over >= 0)) {
      throw new RangeError(
        `campaignSurprise requires whole counts over an exposure of zero or more; period ${t}: ${count} of ${over}`,
      );
    }
    if (over === 0) continue;
    if (exposed > 0) expected[t] = (counted / exposed) * over;
    if (watched >= warmUp && exposed > 0) {
      tested += 1;
      p[t] = count === 0 ? 1 : betaCumulative(over / (exposed + over), count, counted);
      alarm[t] = (p[t] ?? 1) <= falseAlarm ? 1 : 0;
    }
    watched += 1;
    if (alarm[t]) continue;
    counted = memory * counted + count;
    exposed = memory * exposed + over;
  }
  return {
    expected,
    p,
    surprise: p.map((value) => -Math.log10(Math.max(value, Number.MIN_VALUE))),
    alarm,
    expectedFalseAlarms: tested * falseAlarm,
  };
}

/** Half a naming before the first period (Jeffreys), so that a first naming is no surprise. */
const PRIOR_COUNT = 0.5;
