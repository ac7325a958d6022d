/**
 * One respondent of a dialogue in the shape that is counted out: what stored responses, a dialogue
 * package and a mapped file all become before `api/report` tabulates them.
 */
export interface DialogueRow {
  readonly id: string;
  readonly mode: string;
  readonly stratum: string;
  /** Cluster: the stop of an interview; the id itself on the web. */
  readonly psu: string;
  readonly baseWeight: number;
  /** Demographics and circumstances by name (`ageGroup`, `gender`, `area` …); `null` is unknown. */
  readonly variables: Readonly<Record<string, string | null>>;
  /** `null` when the question was skipped. */
  readonly hasConcern: boolean | null;
  readonly flagged: boolean;
  /** `YYYY-MM-DD`, when the day is known. */
  readonly answeredOn?: string;
  /** Code of the place where the answer was collected, when the row itself tells. */
  readonly collectedAt?: string | null;
  readonly concerns: readonly {
    readonly place: string | null;
    readonly timesOfDay: readonly string[];
    readonly themes: readonly string[];
    /** 1–5, or `null` when not rated. */
    readonly insecurity: number | null;
  }[];
  /** Action codes by actor. */
  readonly wishes: Readonly<Record<string, readonly string[]>>;
}

/** A file of ratings (somebody else's survey): one number a respondent and item, `NaN` missing. */
export interface RatingRow {
  readonly id: string;
  readonly mode: string;
  readonly stratum: string;
  readonly psu: string;
  readonly baseWeight: number;
  readonly variables: Readonly<Record<string, string | null>>;
  readonly ratings: readonly number[];
}

/** What ids mean in words, by kind. */
export interface Labels {
  readonly themes: Readonly<Record<string, string>>;
  readonly places: Readonly<Record<string, string>>;
  readonly areas: Readonly<Record<string, string>>;
  readonly timesOfDay: Readonly<Record<string, string>>;
  readonly actions: Readonly<Record<string, string>>;
  /** Variable → category → label. */
  readonly categories: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Variable → label. */
  readonly variables: Readonly<Record<string, string>>;
}
