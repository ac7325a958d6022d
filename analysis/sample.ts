import { type ClusterIndex, clusterIndex } from './cluster-index.ts';
import type { CategoryColumn, SurveyDesign } from './dialogue.ts';
import { type Grouping, makeGrouping } from './grouping.ts';
import type { Weighting } from './weighting.ts';

/** A weighted sample, cut into groups, ready for linearized estimates. */
export interface Sample {
  readonly weighting: Weighting;
  readonly index: ClusterIndex;
  readonly groupOf: Int32Array;
  readonly groups: number;
  /** By denominator: who was asked (null: everybody). */
  readonly grouping: (asked: Uint8Array | null) => Grouping;
}

/**
 * Lays a weighted sample out by the categories of a variable; those whose category is
 * unknown form a last group of their own, so that every table reconciles.
 *
 * @param variable - null for one group of everybody
 */
export function makeSample(
  design: SurveyDesign,
  weighting: Weighting,
  variable: CategoryColumn | null,
  index: ClusterIndex = clusterIndex(design.stratum, design.psu, weighting.baseWeight),
): Sample {
  const unknown = variable?.categories.length ?? 0;
  const groups = unknown + 1;
  const groupOf = variable
    ? variable.codes.map((code) => (code < 0 ? unknown : code))
    : new Int32Array(design.respondents);
  const made = new Map<Uint8Array | null, Grouping>();
  const grouping = (asked: Uint8Array | null): Grouping => {
    const known = made.get(asked);
    if (known) return known;
    const { weights, baseWeight, plan } = weighting;
    const result = makeGrouping({
      index,
      weights,
      baseWeight,
      plan,
      groupOf,
      groups,
      asked: asked ?? new Uint8Array(design.respondents).fill(1),
    });
    made.set(asked, result);
    return result;
  };
  return { weighting, index, groupOf, groups, grouping };
}
