/** What `rankDialogue` and `rankRatings` take: columns, one entry a respondent. */

/** One category per respondent. */
export interface CategoryColumn {
  readonly categories: readonly string[];
  /** Index into `categories`, one per respondent; -1 is unknown. */
  readonly codes: Int32Array;
}

/** Who named which item and how badly: sparse, grouped by item, at most one naming a respondent. */
export interface ItemColumns {
  readonly ids: readonly string[];
  /** The namings of item k stand at positions `start[k]` to `start[k + 1] - 1`; one longer than `ids`. */
  readonly start: Int32Array;
  /** Row of the respondent, increasing within an item. */
  readonly respondent: Int32Array;
  /** The largest insecurity 1–5 that the respondent gave the item; 1 where there is no scale. */
  readonly rating: Uint8Array;
}

/** How the respondents were reached; every array has one entry a respondent. */
export interface SurveyDesign {
  readonly respondents: number;
  readonly baseWeight: Float64Array;
  readonly stratum: CategoryColumn;
  /** First-stage cluster: the stop of an interview, the respondent herself on the web. */
  readonly psu: CategoryColumn;
  /** Demographics and circumstances by name (`mode`, `ageGroup`, `gender`, `area` …). */
  readonly variables: Readonly<Record<string, CategoryColumn>>;
  /** 1 for an answer with a quality flag. */
  readonly flagged: Uint8Array;
}

/** A dialogue counted out, ready to be ranked. */
export interface TabulatedDialogue extends SurveyDesign {
  /** 0 for those who skipped the question about concerns; they leave its denominators. */
  readonly answeredConcerns: Uint8Array;
  readonly themes: ItemColumns;
  readonly places: ItemColumns;
  /** Areas in which the named places lie. */
  readonly areas: ItemColumns;
  /** Place × theme; ids are `place/theme`. */
  readonly pairs: ItemColumns;
  readonly timesOfDay: ItemColumns;
  /** Time × theme of the same concern; ids are `time/theme`. */
  readonly themeTimes: ItemColumns;
  /** Wishes by actor (`police`, `municipality`); ratings are 1. */
  readonly wishes: Readonly<Record<string, ItemColumns>>;
  /** Concerns that were named without a rating and count as the lowest. */
  readonly unratedConcerns: number;
  /** Where places lie, those that nobody named among them; hot spots are looked for when 20 are known. */
  readonly placePositions?: PlacePositions;
  /** Where the answers were collected, when it is known. */
  readonly collection?: CollectionPlaces;
}

/** Where respondents were met: the ranking is computed again without what they said of that place. */
export interface CollectionPlaces {
  /** The place (an id of `places`) where each respondent was met; -1 on the web or unknown. */
  readonly place: CategoryColumn;
  /** 1 for respondents with a concern about that very place. */
  readonly aboutOwn: Uint8Array;
  /** Themes that those marked in `aboutOwn` named elsewhere, or without a place. */
  readonly themes: ItemColumns;
}

/** Positions in metres (or any unit), one a place. */
export interface PlacePositions {
  readonly ids: readonly string[];
  readonly x: Float64Array;
  readonly y: Float64Array;
}

/** A survey that rates a list of items (somebody else's survey), one number a respondent and item. */
export interface TabulatedRatings extends SurveyDesign {
  readonly ids: readonly string[];
  /** Item-major: the ratings of item k stand at `k * respondents + i`; NaN is missing. Larger is worse, or more wanted. */
  readonly ratings: Float64Array;
  readonly scale: { readonly low: number; readonly high: number };
  /** A rating at or above this counts as naming the item. */
  readonly namedFrom: number;
  /** The variable whose categories are ranked as places, when there is one. */
  readonly placeVariable: string | null;
}

/** Population counts by category, or by combination of categories. */
export interface Margin {
  readonly variables: readonly string[];
  readonly cells: readonly {
    readonly categories: readonly string[];
    readonly population: number;
  }[];
}

export interface RankOptions {
  /** K: how many items are asked about in top-K figures. */
  readonly top: number;
  readonly replicates: number;
  /** A whole number; the same seed gives the same figures on every platform. */
  readonly seed: number;
  readonly margins: readonly Margin[];
  /** Merge margin categories without answers with their nearest instead of refusing. */
  readonly collapse: boolean;
  /** Cut weights above five times their mean; otherwise that is a scenario and a caution. */
  readonly trim?: boolean;
  /** Variables by which the closed set of tables is made. */
  readonly byVariables: readonly string[];
  /** Groups whose gap to everybody else is tested per theme. */
  readonly gapVariables: readonly string[];
  /** Called with a share 0–1 and the stage's name while the work goes on. */
  readonly onProgress?: (done: number, stage: string) => void;
}
