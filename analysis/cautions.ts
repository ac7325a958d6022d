import { designDf, lonelyStrata } from './cluster-index.ts';
import type { SurveyDesign } from './dialogue.ts';
import { effectiveSize } from './effective-size.ts';
import type { RakeMargin } from './margin-column.ts';
import type { ModeDisagreement } from './mode-differences.ts';
import type { Caution, NumberItem, StopInfluences } from './ranked-dialogue.ts';
import type { Replicates } from './replicate-means.ts';
import type { Sample } from './sample.ts';
import { EXTREME_RATIO } from './weighting.ts';

/** Limits of the cautions, in one place so that they can be stated. */
const LIMITS = {
  /** A group half or twice its share of the population. */
  imbalance: 2,
  smallBase: 100,
  fewDf: 30,
  fewStops: 10,
  unknownShare: 0.1,
};

export interface CautionInput {
  readonly design: SurveyDesign;
  readonly sample: Sample;
  readonly margins: readonly RakeMargin[];
  readonly answered: number;
  readonly unknown: Readonly<Record<string, number>>;
  readonly unratedConcerns: number;
  readonly disagreements: readonly ModeDisagreement[];
  readonly replicates: Replicates | null;
  readonly themes: readonly NumberItem[];
  readonly stopInfluence: StopInfluences;
}

/** What a reader must be careful about, as data. */
export function cautionsOf(input: CautionInput): Caution[] {
  const { sample, disagreements, unratedConcerns, answered, replicates } = input;
  const { weighting, index } = sample;
  const cautions: Caution[] = [];
  const size = effectiveSize(weighting.weights);
  if (input.margins.length === 0) cautions.push({ code: 'no-margins' });
  if (!weighting.converged) cautions.push({ code: 'not-converged', sweeps: weighting.sweeps });
  if (weighting.merged.length > 0) {
    const categories = weighting.merged.map(({ from, to }) => `${from} → ${to}`);
    cautions.push({ code: 'merged-categories', categories });
  }
  if (weighting.trimmed) cautions.push({ code: 'weights-trimmed', ratio: EXTREME_RATIO });
  if (size.largestRatio > EXTREME_RATIO) {
    cautions.push({ code: 'extreme-weights', largestWeightRatio: size.largestRatio });
  }
  cautions.push(...imbalances(input.margins, weighting.baseWeight));
  cautions.push(...unknowns(input.unknown, size.respondents));
  if (answered < LIMITS.smallBase) cautions.push({ code: 'small-base', answered });
  const stops = index.members.reduce((count, n) => count + (n > 1 ? 1 : 0), 0);
  if (designDf(index) < LIMITS.fewDf || (stops > 0 && stops < LIMITS.fewStops)) {
    cautions.push({ code: 'few-clusters', clusters: index.clusters, stops, strata: index.strata });
  }
  const lonely = lonelyStrata(index);
  if (lonely > 0) cautions.push({ code: 'lonely-stratum', strata: lonely });
  for (const { first, second, items } of disagreements) {
    cautions.push({ code: 'modes-disagree', first, second, items });
  }
  cautions.push(...decidingStop(input.stopInfluence));
  if (unratedConcerns > 0) cautions.push({ code: 'unrated-concerns', count: unratedConcerns });
  const few = input.themes.filter(({ status }) => status === 'too-few').map(({ id }) => id);
  if (few.length > 0) cautions.push({ code: 'items-too-few', items: few });
  if (!replicates) cautions.push({ code: 'normal-draws', respondents: size.respondents });
  else if (replicates.notConverged > 0) {
    cautions.push({ code: 'replicates-not-converged', count: replicates.notConverged });
  }
  return cautions;
}

/** The most influential stop, when the top K is another without it. */
function decidingStop({ stops, changingTop, most: [first] }: StopInfluences): Caution[] {
  if (!first || changingTop === 0) return [];
  const { stop, respondents, entering, leaving } = first;
  return [{ code: 'stop-decides', stop, respondents, entering, leaving, stops, changingTop }];
}

/** The category furthest from its share of the population, when it is half or twice it. */
function imbalances(margins: readonly RakeMargin[], baseWeight: Float64Array): Caution[] {
  let worst = 1;
  let figures: Caution | null = null;
  for (const { categories, codes, targets } of margins) {
    const sums = new Float64Array(categories.length);
    let known = 0;
    codes.forEach((code, i) => {
      if (code < 0) return;
      sums[code] = (sums[code] ?? 0) + (baseWeight[i] ?? 0);
      known += baseWeight[i] ?? 0;
    });
    const population = targets.reduce((sum, target) => sum + (target || 0), 0);
    categories.forEach((category, c) => {
      const share = known > 0 ? (sums[c] ?? 0) / known : 0;
      const target = population > 0 ? (targets[c] || 0) / population : 0;
      if (!(share > 0 && target > 0)) return;
      const off = Math.max(share / target, target / share);
      if (off > worst) {
        worst = off;
        figures = { code: 'unbalanced-sample', category, share, population: target };
      }
    });
  }
  return figures && worst >= LIMITS.imbalance ? [figures] : [];
}

function unknowns(unknown: Readonly<Record<string, number>>, respondents: number): Caution[] {
  return Object.entries(unknown).flatMap(([variable, count]) => {
    const share = count / respondents;
    return share > LIMITS.unknownShare
      ? [{ code: 'unknown-demographics', variable, count, share }]
      : [];
  });
}
