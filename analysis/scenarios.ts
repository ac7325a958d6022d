import type { ClusteredEntries } from './clustered-entries.ts';
import type { CollectionPlaces } from './dialogue.ts';
import { placesElsewhere, themesElsewhere } from './elsewhere.ts';
import { entryMeans } from './entry-means.ts';
import type { ItemList } from './item-list.ts';
import type { ScenarioValues } from './robustness.ts';
import type { ScenarioWeights } from './scenario-weights.ts';

export interface ScenarioInput {
  readonly list: ItemList;
  /** The list in the order of clusters. */
  readonly entries: ClusteredEntries;
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
  entries,
  answered,
  weighted,
  elsewhere,
}: ScenarioInput): ScenarioValues[] {
  const values = list.measure === 'burden' ? entries.rating : namedOf(entries);
  const items = list.ids.length;
  const result: ScenarioValues[] = weighted.map(({ id, weights }) => ({
    id,
    values: entryMeans(entries, items, list.asked, values, weights),
  }));
  const weights = weighted[0]?.weights ?? new Float64Array(answered.length);
  result.push(...mixtures(result));
  if (elsewhere?.of.aboutOwn.includes(1)) {
    const means = elsewhere.kind === 'places' ? placesElsewhere : themesElsewhere;
    result.push({ id: 'elsewhere', values: means(list, elsewhere.of, weights) });
  }
  if (list.measure === 'burden') result.push(...otherMeasures(list, entries, weights, answered));
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
  entries: ClusteredEntries,
  weights: Float64Array,
  answered: Uint8Array,
): ScenarioValues[] {
  const { row, rating } = entries;
  const items = list.ids.length;
  const named = namedOf(entries);
  const each = new Float64Array(weights.length);
  for (let e = 0; e < row.length; e += 1) {
    const i = row[e] ?? 0;
    each[i] = (each[i] ?? 0) + (named[e] ?? 0);
  }
  const squares = Float64Array.from(rating, (rated) => rated * rated);
  const points = Float64Array.from(named, (isNamed, e) =>
    isNamed > 0 ? 1 / (each[row[e] ?? 0] ?? 1) : 0,
  );
  const under = (values: ArrayLike<number>, asked = list.asked): Float64Array =>
    entryMeans(entries, items, asked, values, weights);
  return [
    { id: 'prevalence', values: under(named) },
    { id: 'severity-squared', values: under(squares) },
    { id: 'one-answer-one-point', values: under(points, list.asked ?? answered) },
  ];
}

const namedOf = ({ named, row }: ClusteredEntries): Uint8Array =>
  named ?? new Uint8Array(row.length).fill(1);
