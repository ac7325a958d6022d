import type { ClusterIndex } from './cluster-index.ts';
import type { SurveyDesign } from './dialogue.ts';
import { type ItemList, itemMeans, measured } from './item-list.ts';
import type { RakeMargin } from './margin-column.ts';
import type { ScenarioValues } from './robustness.ts';
import { maskWeights, trimExtreme, type Weighting, weigh } from './weighting.ts';

export interface ScenarioInput {
  readonly design: SurveyDesign;
  readonly list: ItemList;
  readonly answered: Uint8Array;
  readonly main: Weighting;
  readonly index: ClusterIndex;
  readonly margins: readonly RakeMargin[];
  /** Weightings of each mode by itself. */
  readonly modes: ReadonlyMap<string, Weighting>;
}

const MIXES = [0.25, 0.5, 0.75];
/** The area as it was answered, or folded for the weighting (`weighted:area`). */
const AREA_MARGIN = /^(?:\w+:)?area$/;

/**
 * The values of all items of a list under named scenarios. Parts of the sample are
 * raked by themselves; a scenario that changes nothing is left out.
 *
 * Answers about the place where they were collected are not told apart here: no column
 * says where a stop was, and themes do not hang on it as places do.
 */
export function scenarioValues(input: ScenarioInput): ScenarioValues[] {
  const { list, main } = input;
  const values = measured(list, list.measure);
  const under = (weights: Float64Array): Float64Array => itemMeans(list, values, weights);
  const result: ScenarioValues[] = [{ id: 'main', values: under(main.weights) }];
  result.push({ id: 'unweighted', values: under(main.baseWeight.map((d) => (d > 0 ? 1 : 0))) });
  const trimmed = trimExtreme(main);
  if (trimmed !== main) result.push({ id: 'trimmed', values: under(trimmed.weights) });
  result.push(
    ...areaScenario(input, under),
    ...modeScenarios(input, under),
    ...withoutScenarios(input, under),
  );
  if (list.measure === 'burden') result.push(...otherMeasures(input));
  return result;
}

/**
 * Each area counted by its population, and by nothing else; left out where the area is
 * no margin of its own, or the only one, since it is the main ranking then.
 */
function areaScenario(
  { main, margins }: ScenarioInput,
  under: (weights: Float64Array) => Float64Array,
): ScenarioValues[] {
  const area = margins.filter(({ label }) => AREA_MARGIN.test(label));
  if (area.length !== 1 || margins.length === 1) return [];
  return [
    { id: 'area-population', values: under(weigh(main.baseWeight, area, 'collapse').weights) },
  ];
}

function modeScenarios(
  { modes }: ScenarioInput,
  under: (weights: Float64Array) => Float64Array,
): ScenarioValues[] {
  if (modes.size < 2) return [];
  const alone = new Map([...modes].map(([mode, { weights }]) => [mode, under(weights)]));
  const result: ScenarioValues[] = [...alone].map(([mode, values]) => ({
    id: `mode:${mode}`,
    values,
  }));
  const street = alone.get('street');
  const web = alone.get('web');
  if (street && web) {
    for (const share of MIXES) {
      const mixed = street.map((value, k) => share * value + (1 - share) * (web[k] ?? 0));
      result.push({ id: `street:${share}`, values: mixed });
    }
  }
  return result;
}

function withoutScenarios(
  { design, main, index, margins }: ScenarioInput,
  under: (weights: Float64Array) => Float64Array,
): ScenarioValues[] {
  const without = (id: string, keep: (i: number) => boolean): ScenarioValues[] => {
    const base = maskWeights(main.baseWeight, keep);
    if (!base.some((d) => d > 0)) return [];
    return [{ id, values: under(weigh(base, margins, 'collapse').weights) }];
  };
  const result: ScenarioValues[] = [];
  if (main.baseWeight.some((d, i) => d > 0 && design.flagged[i] === 1)) {
    result.push(...without('without-flagged', (i) => design.flagged[i] !== 1));
  }
  const largest = index.members.reduce(
    (best, n, c) => (n > (index.members[best] ?? 0) ? c : best),
    0,
  );
  if ((index.members[largest] ?? 0) > 1) {
    result.push(...without('without-largest-stop', (i) => index.clusterOf[i] !== largest));
  }
  return result;
}

/** Other ways of counting the same answers. */
function otherMeasures({ list, main, answered }: ScenarioInput): ScenarioValues[] {
  const { weights } = main;
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
