import { type CalibrationFit, calibrationFit } from './calibration-fit.ts';
import { type ClusterIndex, clusterIndex, clusterOrder } from './cluster-index.ts';
import { type ClusteredEntries, clusteredEntries } from './clustered-entries.ts';
import type { CategoryColumn, SurveyDesign } from './dialogue.ts';
import type { ItemList } from './item-list.ts';
import { type LinearDesign, linearDesign } from './linear-design.ts';
import type { Weighting } from './weighting.ts';

/** A weighted sample, cut into groups, ready for linearized estimates. */
export interface Sample {
  readonly weighting: Weighting;
  readonly index: ClusterIndex;
  readonly groupOf: Int32Array;
  readonly groups: number;
  /** Respondents of each group, unweighted. */
  readonly counts: Int32Array;
  readonly fit: CalibrationFit | null;
  /** By denominator: who was asked (null: everybody). Made once each. */
  readonly design: (asked: Uint8Array | null) => LinearDesign;
  /** A list in the order of clusters. Made once each. */
  readonly entries: (list: ItemList) => ClusteredEntries;
}

/**
 * Lays a weighted sample out by the categories of a variable; those whose category is
 * unknown form a last group of their own, so that every table reconciles.
 *
 * @param variable - null for one group of everybody
 * @param whole - a sample of the same respondents, or more, whose order and lists serve
 *   this one too; with the same weighting also its clusters
 */
export function makeSample(
  design: SurveyDesign,
  weighting: Weighting,
  variable: CategoryColumn | null,
  whole?: Sample,
): Sample {
  const { weights, baseWeight, plan } = weighting;
  const same = whole?.weighting === weighting ? whole : null;
  const index = same?.index ?? clusterIndex(design.stratum, design.psu, baseWeight);
  const fit = same ? same.fit : plan && calibrationFit(plan, baseWeight);
  const unknown = variable?.categories.length ?? 0;
  const groups = unknown + 1;
  const groupOf = variable
    ? variable.codes.map((code) => (code < 0 ? unknown : code))
    : new Int32Array(design.respondents);
  const order = clusterOrder(index);
  const everybody = remember(() => new Uint8Array(design.respondents).fill(1));
  const designs = new Map<Uint8Array | null, LinearDesign>();
  const lists = new WeakMap<ItemList, ClusteredEntries>();
  return {
    weighting,
    index,
    groupOf,
    groups,
    counts: countGroups(index, groupOf, groups),
    fit,
    design(asked) {
      const known = designs.get(asked);
      if (known) return known;
      const made = linearDesign({
        index,
        order,
        weights,
        baseWeight,
        plan,
        fit,
        groupOf,
        groups,
        asked: asked ?? everybody(),
      });
      designs.set(asked, made);
      return made;
    },
    entries(list) {
      if (whole) return whole.entries(list);
      const known = lists.get(list) ?? clusteredEntries(list, order, design.respondents);
      lists.set(list, known);
      return known;
    },
  };
}

function remember<Value>(make: () => Value): () => Value {
  let made: Value | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

function countGroups(index: ClusterIndex, groupOf: Int32Array, groups: number): Int32Array {
  const counts = new Int32Array(groups);
  index.clusterOf.forEach((cluster, i) => {
    if (cluster < 0) return;
    const group = groupOf[i] ?? 0;
    counts[group] = (counts[group] ?? 0) + 1;
  });
  return counts;
}
