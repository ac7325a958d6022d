import type { ClusterIndex } from './cluster-index.ts';
import type { SurveyDesign } from './dialogue.ts';
import type { RakeMargin } from './margin-column.ts';
import { maskWeights, trimExtreme, type Weighting, weigh } from './weighting.ts';

export interface ScenarioSample {
  readonly design: SurveyDesign;
  readonly main: Weighting;
  readonly index: ClusterIndex;
  readonly margins: readonly RakeMargin[];
  /** Weightings of each mode by itself. */
  readonly modes: ReadonlyMap<string, Weighting>;
}

/** A scenario that weighs the respondents in another way, or leaves some of them out. */
export interface ScenarioWeights {
  readonly id: string;
  readonly weights: Float64Array;
}

/** The area as it was answered, or folded for the weighting (`weighted:area`). */
const AREA_MARGIN = /^(?:\w+:)?area$/;

/**
 * The weights of the scenarios that go by weights alone, the main ones first; made once for all
 * lists. Parts of the sample are raked by themselves; what changes nothing is left out.
 */
export function scenarioWeights(sample: ScenarioSample): ScenarioWeights[] {
  const { main, modes } = sample;
  const result: ScenarioWeights[] = [
    { id: 'main', weights: main.weights },
    { id: 'unweighted', weights: main.baseWeight.map((d) => (d > 0 ? 1 : 0)) },
  ];
  const trimmed = trimExtreme(main);
  if (trimmed !== main) result.push({ id: 'trimmed', weights: trimmed.weights });
  result.push(...areaPopulation(sample));
  if (modes.size > 1) {
    for (const [mode, { weights }] of modes) result.push({ id: `mode:${mode}`, weights });
  }
  result.push(...without(sample));
  return result;
}

/**
 * Each area counted by its population, and by nothing else; left out where the area is
 * no margin of its own, or the only one, since it is the main ranking then.
 */
function areaPopulation({ main, margins }: ScenarioSample): ScenarioWeights[] {
  const area = margins.filter(({ label }) => AREA_MARGIN.test(label));
  if (area.length !== 1 || margins.length === 1) return [];
  return [{ id: 'area-population', weights: weigh(main.baseWeight, area, 'collapse').weights }];
}

function without({ design, main, index, margins }: ScenarioSample): ScenarioWeights[] {
  const leavingOut = (id: string, keep: (i: number) => boolean): ScenarioWeights[] => {
    const base = maskWeights(main.baseWeight, keep);
    if (!base.some((d) => d > 0)) return [];
    return [{ id, weights: weigh(base, margins, 'collapse').weights }];
  };
  const result: ScenarioWeights[] = [];
  if (main.baseWeight.some((d, i) => d > 0 && design.flagged[i] === 1)) {
    result.push(...leavingOut('without-flagged', (i) => design.flagged[i] !== 1));
  }
  const largest = index.members.reduce(
    (best, n, c) => (n > (index.members[best] ?? 0) ? c : best),
    0,
  );
  if ((index.members[largest] ?? 0) > 1) {
    result.push(...leavingOut('without-largest-stop', (i) => index.clusterOf[i] !== largest));
  }
  return result;
}
