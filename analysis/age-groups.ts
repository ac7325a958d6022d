/** Whether the age groups of two rounds can be laid over each other, and who was reached. */

interface AgeSpan {
  readonly low: number;
  readonly high: number;
}

/** Shares that differ by this factor and this much are another composition. */
const DRIFT = { factor: 1.5, share: 0.05 };

/** "16-19", "16–19" or "65+"; null for anything else. */
function ageSpan(group: string): AgeSpan | null {
  const closed = /^(\d+)\s*[-–]\s*(\d+)$/.exec(group);
  if (closed) return { low: Number(closed[1]), high: Number(closed[2]) };
  const open = /^(\d+)\s*\+$/.exec(group);
  return open ? { low: Number(open[1]), high: Number.POSITIVE_INFINITY } : null;
}

const inside = (inner: AgeSpan, outer: AgeSpan): boolean =>
  inner.low >= outer.low && inner.high <= outer.high;

/**
 * Whether each group of one list is whole groups of the other, or part of one of them
 * that the others fill: 16–19 and 20–24 nest in 16–24, but 15–19 and 16–19 do not meet.
 * Groups that are no spans of ages must be the same in both.
 *
 * @example
 * ageGroupsNest(['16-19', '20-24', '25+'], ['16-24', '25+']); // => true
 */
export function ageGroupsNest(first: readonly string[], second: readonly string[]): boolean {
  return fits(first, second) && fits(second, first);
}

function fits(own: readonly string[], other: readonly string[]): boolean {
  return own.every((group) => {
    if (other.includes(group)) return true;
    const span = ageSpan(group);
    if (!span) return false;
    const touching = other.flatMap((name) => {
      const there = ageSpan(name);
      return there && there.low <= span.high && there.high >= span.low ? [there] : [];
    });
    if (touching.length === 0) return true;
    const [around] = touching;
    if (around && touching.length === 1 && inside(span, around)) {
      return fills(own.map(ageSpan), around);
    }
    return touching.every((there) => inside(there, span)) && fills(touching, span);
  });
}

/** Whether the spans within `whole` reach from its lowest age to its highest. */
function fills(spans: readonly (AgeSpan | null)[], whole: AgeSpan): boolean {
  const within = spans.filter((span) => span !== null).filter((span) => inside(span, whole));
  return (
    Math.min(...within.map(({ low }) => low)) === whole.low &&
    Math.max(...within.map(({ high }) => high)) === whole.high
  );
}

/** The counts of a round in the coarser groups of two lists that nest. */
function folded(
  counts: Readonly<Record<string, number>>,
  others: readonly string[],
): Map<string, number> {
  const sums = new Map<string, number>();
  for (const [group, count] of Object.entries(counts)) {
    const span = ageSpan(group);
    const coarser = others.find((name) => {
      const there = ageSpan(name);
      return name !== group && span && there && inside(span, there);
    });
    sums.set(coarser ?? group, (sums.get(coarser ?? group) ?? 0) + count);
  }
  return sums;
}

/**
 * Age groups whose share of the respondents is another than before, by a factor of 1.5
 * and five percentage points or more, such as the 15–19-year-olds when the schools are lost.
 *
 * @param before - respondents by age group, unweighted; the groups of the rounds nest
 * @example
 * ageDrift({ '15-19': 30, '20+': 70 }, { '15-19': 12, '20+': 88 }); // => ['15-19']
 */
export function ageDrift(
  before: Readonly<Record<string, number>>,
  after: Readonly<Record<string, number>>,
): string[] {
  const first = folded(before, Object.keys(after));
  const second = folded(after, Object.keys(before));
  const size = (counts: Map<string, number>) =>
    [...counts.values()].reduce((sum, count) => sum + count, 0);
  const [all, allAfter] = [size(first), size(second)];
  if (all === 0 || allAfter === 0) return [];
  return [...new Set([...first.keys(), ...second.keys()])].filter((group) => {
    const was = (first.get(group) ?? 0) / all;
    const is = (second.get(group) ?? 0) / allAfter;
    const [small, large] = [Math.min(was, is), Math.max(was, is)];
    return large - small >= DRIFT.share - 1e-12 && large >= DRIFT.factor * small - 1e-12;
  });
}
