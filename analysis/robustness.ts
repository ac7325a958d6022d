import { mean } from 'simple-statistics';
import { kendallW } from './kendall-w.ts';
import { rankBiasedOverlap } from './rank-biased-overlap.ts';
import type { Robustness, Scenario } from './ranked-dialogue.ts';
import { ranks } from './ranks.ts';

/** One way of computing the ranking: an id and a value for each ranked item. */
export interface ScenarioValues {
  readonly id: string;
  readonly values: ArrayLike<number>;
}

/**
 * How the ranking holds under other assumptions.
 *
 * @param ids - the ranked items
 * @param scenarios - values of those items; the first is the main ranking
 * @param top - K
 */
export function compareScenarios(
  ids: readonly string[],
  scenarios: readonly ScenarioValues[],
  top: number,
): Robustness {
  const ranked = scenarios.map(({ values }) => ranks(values));
  const shares = ids.map(
    (_, k) => ranked.filter((rank) => (rank[k] ?? 0) <= top).length / Math.max(1, ranked.length),
  );
  const orders = ranked.map((rank) =>
    ids
      .map((_, k) => k)
      .sort((a, b) => (rank[a] ?? 0) - (rank[b] ?? 0) || a - b)
      .map((k) => ids[k] ?? ''),
  );
  const [main, ...others] = orders;
  const overlaps =
    main && main.length > 0
      ? others.map((order) => rankBiasedOverlap(main, order).extrapolated)
      : [];
  const toScenario = ({ id }: ScenarioValues, s: number): Scenario => ({
    id,
    ranks: Object.fromEntries(ids.map((item, k) => [item, ranked[s]?.[k] ?? 0])),
  });
  return {
    scenarios: scenarios.map(toScenario),
    inclusion: Object.fromEntries(ids.map((id, k) => [id, shares[k] ?? 0])),
    always: ids.filter((_, k) => shares[k] === 1),
    kendallW: kendallW(ids.map((_, k) => scenarios.map(({ values }) => values[k] ?? 0)))
      .tieCorrected,
    overlap: overlaps.length > 0 ? mean(overlaps) : 1,
  };
}
