/** What the priorities need besides the answers: where they belong, what codes mean, how to compute. */
import type { Margin, PlacePositions } from '../../analysis/index.ts';
import type { Labels } from '../contract/index.ts';

export interface PrioritiesContext {
  /** Number of the snapshot, or `null` outside a round. */
  readonly snapshot: number | null;
  readonly round: {
    readonly id: string;
    readonly title: string;
    readonly example: boolean;
  } | null;
  /** Day on which it is computed, `YYYY-MM-DD`. */
  readonly madeOn: string;
  readonly catalogueRevision: string;
  readonly labels: Labels;
  /** Place → area. */
  readonly places: Readonly<Record<string, string>>;
  /** Where places lie, when it is known: hot spots are looked for. */
  readonly positions?: PlacePositions;
  /** Stop (a row's cluster) → the place where it was, for rows that do not tell it themselves. */
  readonly stopPlaces?: Readonly<Record<string, string>>;
  /** Counts of respondents below this do not leave. */
  readonly smallestCell: number;
  /** Visitors who were set apart before counting. */
  readonly visitors?: number;
}

export interface PrioritiesOptions {
  /** K; 4 by default. */
  readonly top?: number;
  /** 1,000 by default. */
  readonly replicates?: number;
  /** 1 by default. */
  readonly seed?: number;
  readonly margins?: readonly Margin[];
  readonly collapse?: boolean;
  /** Variables of the closed set of tables; those of mode, age group, gender and area that are known by default. */
  readonly byVariables?: readonly string[];
  /** Groups whose gap is tested; mode, age group and gender by default. */
  readonly gapVariables?: readonly string[];
  /** The analyst's own file: nothing is suppressed. */
  readonly unsuppressed?: boolean;
  readonly onProgress?: (done: number, stage: string) => void;
}
