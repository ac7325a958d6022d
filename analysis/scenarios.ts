import type { CollectionPlaces } from './dialogue.ts';
import { placesElsewhere, themesElsewhere } from './elsewhere.ts';
import { type ItemList, itemMeans, measured } from './item-list.ts';
import type { ScenarioValues } from './robustness.ts';
import type { ScenarioWeights } from './scenario-weights.ts';

export interface ScenarioInput {
  readonly list: ItemList;
  readonly answered: Uint8Array;
  /** What `scenarioWeights` made of the sample. */
  readonly weighted: readonly ScenarioWeights[];
  /** Where the answers were collected, and whether the items are places; null when it is not known. */
  readonly elsewhere: { readonly kind: 'themes' | 'places'; readonly of: CollectionPlaces } | null;
}

const MIXES = [0.25, 0.5, 0.75];

/**
 * The values of all items of a list under named scenarios, the main one first. A scenario
 * that changes nothing is left out.
 */
export function scenarioValues({
  list,
  answered,
  weighted,
  elsewhere,
}: ScenarioInput): ScenarioValues[] {
  const values = measured(list, list.measure);
  const result: ScenarioValues[] = weighted.map(({ id, weights }) => ({
    id,
    values: itemMeans(list, values, weights),
  }));
  const weights = weighted[0]?.weights ?? new Float64Array(answered.length);
  result.push(...mixtures(result));
  if (elsewhere?.of.aboutOwn.includes(1)) {
    const means = elsewhere.kind === 'places' ? placesElsewhere : themesElsewhere;
    result.push({ id: 'elsewhere', values: means(list, elsewhere.of, weights) });
  }
  if (list.measure === 'burden') result.push(...otherMeasures(list, weights, answered));
  return result;
}

/** The population's share of each mode is not known: street and web in other proportions. */
function mixtures(alone: readonly ScenarioValues[]): ScenarioValues[] {
  const street = alone.find(({ id }) => id === 'mode:street');
  const web = alone.find(({ id }) => id === 'mode:web');
  if (!street || !web) return [];
  return MIXES.map((share) => ({
    id: `street:${share}`,
    values: Float64Array.from(
      street.values,
      (value, k) => share * value + (1 - share) * (web.values[k] ?? 0),
    ),
  }));
}

/** Other ways of counting the same answers. */
function otherMeasures(
  list: ItemList,
  weights: Float64Array,
  answered: Uint8Array,
): ScenarioValues[] {
  const named = measured(list, 'prevalence');
  const squares = Float64Array.from(
    { length: list.respondent.length },
    (_, e) => (list.rating[e] ?? 0) ** 2,
  );
  const each = new Float64Array(weights.length);
  list.respondent.forEach((i, e) => {
    each[i] = (each[i] ?? 0) + (named[e] ?? 0);
  });
  const points = Float64Array.from({ length: list.respondent.length }, (_, e) =>
    (named[e] ?? 0) > 0 ? 1 / (each[list.respondent[e] ?? 0] ?? 1) : 0,
  );
  return [
    { id: 'prevalence', values: itemMeans(list, named, weights) },
    { id: 'severity-squared', values: itemMeans(list, squares, weights) },
    {
      id: 'one-answer-one-point',
      values: itemMeans({ ...list, asked: list.asked ?? answered }, points, weights),
    },
  ];
}
