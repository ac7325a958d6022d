import { adjustP } from './adjust-p.ts';
import { testedDifference } from './contrast.ts';
import type { Grouping } from './grouping.ts';
import type { ItemList } from './item-list.ts';
import { linearize } from './linearize.ts';
import type { Gap } from './ranked-dialogue.ts';

/** Groups with fewer respondents than this are not compared. */
const SMALLEST_GROUP = 30;

/**
 * The difference in prevalence between each group of a variable and everybody else,
 * item by item, with the covariance of the design; p by t, q by Benjamini–Hochberg over
 * the items of a group.
 *
 * @param grouping - the sample cut by the variable, unknowns last
 * @param items - places in the list of the items to compare
 */
export function groupGaps(
  variable: string,
  categories: readonly string[],
  list: ItemList,
  grouping: Grouping,
  items: readonly number[],
): Gap[] {
  const all = grouping.counts.reduce((sum, count) => sum + count, 0);
  return categories.flatMap((group, b) => {
    const inside = grouping.counts[b] ?? 0;
    if (inside < SMALLEST_GROUP || all - inside < SMALLEST_GROUP) return [];
    const found = items.flatMap((item) => {
      const difference = oneGap(list, grouping, b, item);
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

function oneGap(list: ItemList, grouping: Grouping, group: number, item: number) {
  const { design, gather } = grouping;
  const { weights, groupOf } = design;
  const from = list.start[item] ?? 0;
  const to = list.start[item + 1] ?? 0;
  const namedIn = (e: number): number => (list.named ? (list.named[e] ?? 0) : 1);
  const top = [0, 0];
  const size = [0, 0];
  for (let e = from; e < to; e += 1) {
    const i = list.respondent[e] ?? 0;
    if (list.asked && !list.asked[i]) continue;
    const side = groupOf[i] === group ? 0 : 1;
    const weight = weights[i] ?? 0;
    top[side] = (top[side] ?? 0) + weight * namedIn(e);
    if (!list.asked) size[side] = (size[side] ?? 0) + weight;
  }
  if (list.asked) {
    design.size.forEach((weight, b) => {
      const side = b === group ? 0 : 1;
      size[side] = (size[side] ?? 0) + weight;
    });
  }
  const [sizeIn = 0, sizeOut = 0] = size;
  if (!(sizeIn > 0 && sizeOut > 0)) return null;
  const shareIn = (top[0] ?? 0) / sizeIn;
  const shareOut = (top[1] ?? 0) / sizeOut;
  const influence = new Float64Array(to - from);
  for (let e = from; e < to; e += 1) {
    const i = list.respondent[e] ?? 0;
    if (list.asked && !list.asked[i]) continue;
    const isIn = groupOf[i] === group;
    const own = list.asked ? 0 : isIn ? shareIn : shareOut;
    influence[e - from] = (namedIn(e) - own) / (isIn ? sizeIn : -sizeOut);
  }
  const delta = new Float64Array(design.groups);
  if (list.asked) {
    delta.fill(-shareOut / sizeOut);
    delta[group] = shareIn / sizeIn;
  }
  const respondent = list.respondent.subarray(from, to);
  const gathered = gather({ respondent, columns: [influence], from: 0, to: to - from });
  const { se, df } = linearize(design, gathered, [1], delta);
  return testedDifference(shareIn - shareOut, se, df);
}
