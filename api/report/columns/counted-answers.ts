import type { CategoryColumn, ItemColumns, SurveyDesign } from '../../../analysis/index.ts';

/** Answers counted out, before they are told what the round knows of its places and stops. */
export interface CountedAnswers extends SurveyDesign {
  /** 0 for those who skipped the question about concerns. */
  readonly answeredConcerns: Uint8Array;
  readonly themes: ItemColumns;
  readonly places: ItemColumns;
  /** Place × theme; ids are `place/theme`. */
  readonly pairs: ItemColumns;
  /** Themes of concerns that tell no place. */
  readonly placeless: ItemColumns;
  readonly timesOfDay: ItemColumns;
  /** Time × theme of the same concern; ids are `time/theme`. */
  readonly themeTimes: ItemColumns;
  readonly wishes: Readonly<Record<string, ItemColumns>>;
  /** Concerns without a rating. */
  readonly unratedConcerns: number;
  /** Day of the answer, `YYYY-MM-DD`. */
  readonly days: CategoryColumn;
  /** Place of collection, where the row itself tells. */
  readonly collectedAt: CategoryColumn;
  /** 1 for those whose cluster is named as they are: nobody else's. */
  readonly isOwnCluster: Uint8Array;
}
