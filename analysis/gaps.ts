import { adjustP } from './adjust-p.ts';
import { type Contrast, testedDifference } from './contrast.ts';
import { type EntrySums, entrySums } from './entry-sums.ts';
import type { ItemList } from './item-list.ts';
import type { LinearDesign } from './linear-design.ts';
import { linearize } from './linearize.ts';
import type { Gap } from './ranked-dialogue.ts';
import type { Sample } from './sample.ts';
import { type SlotTotals, slotTotals } from './slot-totals.ts';

/** Groups with fewer respondents than this are not compared. */
const SMALLEST_GROUP = 30;

/**
 * The difference in prevalence between each group of a variable and everybody else,
 * item by item, with the covariance of the design; p by t, q by Benjamini–Hochberg over
 * the items of a group.
 *
 * @param sample - cut by the variable, unknowns last
 * @param items - places in the list of the items to compare
 */
export function groupGaps(
  variable: string,
  categories: readonly string[],
  list: ItemList,
  sample: Sample,
  items: readonly number[],
): Gap[] {
  const design = sample.design(list.asked);
  const all = design.counts.reduce((sum, count) => sum + count, 0);
  const totals = slotTotals(sample.entries(list), design, list.ids.length);
  const sums = entrySums(design, sample.entries(list), {
    from: 0,
    to: list.ids.length,
    hasOwnDenominator: list.asked === null,
    isAcross: true,
  });
  return categories.flatMap((group, b) => {
    const inside = design.counts[b] ?? 0;
    if (inside < SMALLEST_GROUP || all - inside < SMALLEST_GROUP) return [];
    const found = items.flatMap((item) => {
      const difference = oneGap(list, design, { totals, sums }, b, item);
      return difference ? [{ item, ...difference }] : [];
    });
    const q = adjustP(found.map(({ p }) => p));
    return found.map(({ item, p, ...difference }, at) => ({
      variable,
      group,
      item: list.ids[item] ?? '',
      difference,
      p,
      q: q[at] ?? 1,
    }));
  });
}

/** One item's difference in prevalence between a group and everybody else; null without a denominator. */
function oneGap(
  list: ItemList,
  design: LinearDesign,
  { totals, sums }: { readonly totals: SlotTotals; readonly sums: EntrySums },
  group: number,
  item: number,
): Contrast | null {
  const { groups } = design;
  const { width } = sums;
  const from = item * groups;
  const top = [0, 0];
  const size = [0, 0];
  for (let b = 0; b < groups; b += 1) {
    const side = b === group ? 0 : 1;
    const weight = list.asked ? design.size[b] : totals.weight[from + b];
    top[side] = (top[side] ?? 0) + (totals.namedWeight[from + b] ?? 0);
    size[side] = (size[side] ?? 0) + (weight ?? 0);
  }
  const [sizeIn = 0, sizeOut = 0] = size;
  if (!(sizeIn > 0 && sizeOut > 0)) return null;
  const shareIn = (top[0] ?? 0) / sizeIn;
  const shareOut = (top[1] ?? 0) / sizeOut;
  const alpha = new Float64Array(groups * width);
  const delta = new Float64Array(groups);
  for (let b = 0; b < groups; b += 1) {
    const perWeight = b === group ? 1 / sizeIn : -1 / sizeOut;
    const own = (b === group ? shareIn : shareOut) * perWeight;
    alpha[b * width] = perWeight;
    if (list.asked) delta[b] = own;
    else alpha[b * width + 2] = -own;
  }
  const { se, df } = linearize(design, sums, { from, count: groups }, alpha, delta);
  return testedDifference(shareIn - shareOut, se, df);
}
