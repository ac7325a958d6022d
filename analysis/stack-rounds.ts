import { calibrationFit } from './calibration-fit.ts';
import { clusterIndex } from './cluster-index.ts';
import type { CategoryColumn, SurveyDesign } from './dialogue.ts';
import type { ContrastSample } from './domain-contrast.ts';
import type { Weighting } from './weighting.ts';

/** One round with every mode weighted by itself. */
export interface WeightedRound {
  readonly design: SurveyDesign;
  readonly modes: ReadonlyMap<string, Weighting>;
}

/**
 * Two rounds as one sample, the respondents of the first before those of the second.
 * The rounds are independent designs, so their strata are kept apart; only a stratum
 * with a cluster that occurs in both (the same class, the same panel member) is one
 * stratum, and what such a cluster says twice is counted as one.
 */
export function stackRounds(first: WeightedRound, second: WeightedRound): ContrastSample {
  const size = first.design.respondents;
  const weights = stacked(first, second, ({ weights: own }) => own);
  const baseWeight = stacked(first, second, ({ baseWeight: own }) => own);
  const shared = sharedStrata(first.design, second.design);
  const stratum = mergeColumns(first.design.stratum, second.design.stratum, (name, round) =>
    shared.has(name) ? `both ${name}` : `${round} ${name}`,
  );
  const psu = mergeColumns(first.design.psu, second.design.psu, (name) => name);
  const fits = [first, second].map(({ modes }) =>
    [...modes.values()].flatMap(({ plan, baseWeight: own }) =>
      plan ? [calibrationFit(plan, own)] : [],
    ),
  );
  return {
    weights,
    index: clusterIndex(stratum, psu, baseWeight),
    subtractFit: (influence) => {
      for (const fit of fits[0] ?? []) fit.subtractFit(influence.subarray(0, size));
      for (const fit of fits[1] ?? []) fit.subtractFit(influence.subarray(size));
    },
  };
}

/** Modes are disjoint: the weights of a round are the sum of those of its modes. */
function stacked(
  first: WeightedRound,
  second: WeightedRound,
  of: (weighting: Weighting) => Float64Array,
): Float64Array {
  const all = new Float64Array(first.design.respondents + second.design.respondents);
  const add = ({ modes }: WeightedRound, from: number): void => {
    for (const weighting of modes.values()) {
      of(weighting).forEach((weight, i) => {
        all[from + i] = (all[from + i] ?? 0) + weight;
      });
    }
  };
  add(first, 0);
  add(second, first.design.respondents);
  return all;
}

function sharedStrata(first: SurveyDesign, second: SurveyDesign): ReadonlySet<string> {
  const clusters = new Set<string>();
  const shared = new Set<string>();
  const name = ({ categories, codes }: CategoryColumn, i: number): string | null =>
    categories[codes[i] ?? -1] ?? null;
  const visit = (design: SurveyDesign, see: (key: string, stratum: string) => void): void => {
    for (let i = 0; i < design.respondents; i += 1) {
      const stratum = name(design.stratum, i);
      const psu = name(design.psu, i);
      if (stratum !== null && psu !== null) see(`${stratum}\u0000${psu}`, stratum);
    }
  };
  visit(first, (key) => clusters.add(key));
  visit(second, (key, stratum) => {
    if (clusters.has(key)) shared.add(stratum);
  });
  return shared;
}

function mergeColumns(
  first: CategoryColumn,
  second: CategoryColumn,
  rename: (name: string, round: 1 | 2) => string,
): CategoryColumn {
  const categories: string[] = [];
  const known = new Map<string, number>();
  const place = (name: string): number => {
    const at = known.get(name) ?? categories.length;
    if (at === categories.length) {
      known.set(name, at);
      categories.push(name);
    }
    return at;
  };
  const codes = new Int32Array(first.codes.length + second.codes.length);
  const recode = (column: CategoryColumn, round: 1 | 2, from: number): void => {
    const places = column.categories.map((name) => place(rename(name, round)));
    column.codes.forEach((code, i) => {
      codes[from + i] = places[code] ?? -1;
    });
  };
  recode(first, 1, 0);
  recode(second, 2, first.codes.length);
  return { categories, codes };
}
