import { adjustP } from './adjust-p.ts';
import { twoSidedT } from './distributions.ts';
import type { GroupEstimates } from './estimate-items.ts';

/** Themes on which two modes, each weighted by itself, differ more than chance allows. */
export interface ModeDisagreement {
  readonly first: string;
  readonly second: string;
  readonly items: readonly string[];
}

/**
 * Tests every theme between each pair of modes: the modes are separate strata, so their
 * errors add; degrees of freedom by Welch; Benjamini–Hochberg over the themes at 5 %.
 */
export function modeDisagreements(
  ids: readonly string[],
  modes: ReadonlyMap<string, GroupEstimates>,
): ModeDisagreement[] {
  const names = [...modes.keys()];
  return names.flatMap((first, f) =>
    names.slice(f + 1).flatMap((second) => {
      const there = new Map(modes.get(second)?.enough.map((item) => [item.item, item]));
      const tests = (modes.get(first)?.enough ?? []).flatMap((a) => {
        const b = there.get(a.item);
        if (!b) return [];
        const va = a.linear.se ** 2;
        const vb = b.linear.se ** 2;
        if (!(va + vb > 0)) return [];
        const df = (va + vb) ** 2 / (va ** 2 / a.linear.df + vb ** 2 / b.linear.df);
        return [{ item: a.item, p: twoSidedT((a.value - b.value) / Math.sqrt(va + vb), df) }];
      });
      const q = adjustP(tests.map(({ p }) => p));
      const items = tests.filter((_, at) => (q[at] ?? 1) < 0.05).map(({ item }) => ids[item] ?? '');
      return items.length > 0 ? [{ first, second, items }] : [];
    }),
  );
}
