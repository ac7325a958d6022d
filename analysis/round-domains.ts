import type { SurveyDesign } from './dialogue.ts';
import { type ItemList, type Measure, measured } from './item-list.ts';

/** Which mode and round each respondent of two stacked rounds belongs to. */
export interface RoundDomains {
  /** 2 × mode + round (0 or 1); -1 for modes that are not compared. */
  readonly codes: Int32Array;
  readonly count: number;
  /** Respondents of the first round, who stand before those of the second. */
  readonly first: number;
}

/** Lays out the modes that are compared. */
export function modeDomains(
  first: { readonly design: SurveyDesign },
  second: { readonly design: SurveyDesign },
  modes: readonly string[],
): RoundDomains {
  const codes = [first, second].flatMap(({ design }, round) => {
    const mode = design.variables.mode;
    const places = mode?.categories.map((name) => modes.indexOf(name)) ?? [];
    return Array.from(mode?.codes ?? [], (code, i) => {
      const m = places[code] ?? -1;
      return m < 0 || !((design.baseWeight[i] ?? 0) > 0) ? -1 : 2 * m + round;
    });
  });
  return {
    codes: Int32Array.from(codes),
    count: 2 * modes.length,
    first: first.design.respondents,
  };
}

/** One item as a dense column over both rounds, with who is in its denominator. */
export function itemValues(
  item: string,
  lists: readonly [ItemList, ItemList],
  measure: Measure,
  { codes, count, first }: RoundDomains,
) {
  const value = new Float64Array(codes.length);
  const domain = new Int32Array(codes.length).fill(-1);
  const counts = { named: new Int32Array(count), asked: new Int32Array(count) };
  const namedIn = [0, 0];
  lists.forEach((list, round) => {
    const offset = round * first;
    list.asked?.forEach((asked, i) => {
      if (asked) domain[offset + i] = codes[offset + i] ?? -1;
    });
    const k = list.ids.indexOf(item);
    if (k < 0) return;
    const values = measured(list, measure);
    for (let e = list.start[k] ?? 0; e < (list.start[k + 1] ?? 0); e += 1) {
      const at = offset + (list.respondent[e] ?? 0);
      if (list.asked && !list.asked[at - offset]) continue;
      if (!list.asked) domain[at] = codes[at] ?? -1;
      value[at] = values[e] ?? 0;
      if (list.named && !list.named[e]) continue;
      namedIn[round] = (namedIn[round] ?? 0) + 1;
      const d = domain[at] ?? -1;
      if (d >= 0) counts.named[d] = (counts.named[d] ?? 0) + 1;
    }
  });
  domain.forEach((d) => {
    if (d >= 0) counts.asked[d] = (counts.asked[d] ?? 0) + 1;
  });
  const [before = 0, after = 0] = namedIn;
  return { value, domain, counts, namedAnywhere: [before, after] as const };
}
