import { type Entries, entryGatherer, type Gathered } from './gather-entries.ts';
import { type GroupedSample, type LinearDesign, linearDesign } from './linear-design.ts';

/** Who is looked at, in groups; the rest of the sample stays in with zeros. */
export interface Grouping {
  readonly design: LinearDesign;
  readonly gather: (entries: Entries) => Gathered;
  /** Respondents of each group in the denominator, unweighted. */
  readonly counts: Int32Array;
}

/** Prepares a grouped sample for estimates. Linear in respondents. */
export function makeGrouping(sample: GroupedSample): Grouping {
  const { asked, weights, groupOf, groups } = sample;
  const counts = new Int32Array(groups);
  for (let i = 0; i < asked.length; i += 1) {
    if (!asked[i] || !((weights[i] ?? 0) > 0)) continue;
    const group = groupOf[i] ?? 0;
    counts[group] = (counts[group] ?? 0) + 1;
  }
  const design = linearDesign(sample);
  return { design, gather: entryGatherer(design), counts };
}
