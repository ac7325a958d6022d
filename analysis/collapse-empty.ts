import type { RakeMargin } from './margin-column.ts';
import type { CodedMargin } from './rake-plan.ts';

/** A category without answers, and the one its population was added to. */
export interface Merge {
  readonly from: string;
  readonly to: string;
}

/**
 * Merges categories without answers with their nearest: the one that differs in the
 * fewest variables, then stands nearest in the order of the margin, then earlier.
 * Categories with neither answers nor population are dropped.
 *
 * @param totals - base weight in each category
 * @param collapse - whether to merge; otherwise an empty category is refused
 * @throws RangeError that names the empty categories when they may not be merged
 */
export function collapseEmpty(
  margin: RakeMargin,
  totals: Float64Array,
  collapse: boolean,
): CodedMargin & { readonly merged: readonly Merge[] } {
  const kept: number[] = [];
  const empty: number[] = [];
  margin.targets.forEach((target, c) => {
    if ((totals[c] ?? 0) > 0) kept.push(c);
    else if (target > 0) empty.push(c);
  });
  if (empty.length > 0 && !collapse) {
    const names = empty.map((c) => margin.categories[c]).join('; ');
    throw new RangeError(
      `rake requires answers in every category of a margin (or leave to collapse it); empty: ${names}`,
    );
  }
  const targets = kept.map((c) => margin.targets[c] ?? 0);
  const merged: Merge[] = [];
  for (const c of empty) {
    const into = nearest(margin, c, kept);
    if (into < 0) continue;
    targets[into] = (targets[into] ?? 0) + (margin.targets[c] ?? 0);
    merged.push({ from: margin.categories[c] ?? '', to: margin.categories[kept[into] ?? 0] ?? '' });
  }
  const renumber = new Int32Array(margin.categories.length).fill(-1);
  kept.forEach((c, place) => {
    renumber[c] = place;
  });
  return {
    names: kept.map((c) => margin.categories[c] ?? ''),
    codes: margin.codes.map((code) => (code < 0 ? -1 : (renumber[code] ?? -1))),
    targets,
    merged,
  };
}

function nearest(margin: RakeMargin, from: number, kept: readonly number[]): number {
  let best = -1;
  let bestDistance = Number.POSITIVE_INFINITY;
  const here = margin.positions[from] ?? [];
  kept.forEach((c, place) => {
    const there = margin.positions[c] ?? [];
    const differing = here.filter((position, v) => position !== there[v]).length;
    const apart = here.reduce((sum, position, v) => sum + Math.abs(position - (there[v] ?? 0)), 0);
    const distance = differing * 1e6 + apart + (c > from ? 0.5 : 0);
    if (distance < bestDistance) {
      best = place;
      bestDistance = distance;
    }
  });
  return best;
}
