/**
 * What `rankDialogue` and `rankRatings` take and give: columns in, numbers by id out.
 * Labels, suppression of small cells and snapshot numbers are added by whoever publishes.
 */

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

export interface Estimate {
  readonly estimate: number;
  readonly se: number;
  readonly df: number;
  readonly low: number;
  readonly high: number;
}

/** An item named by at least five respondents. Ranks run from 1, the largest. */
export interface RankedItem {
  readonly status: 'ranked';
  readonly id: string;
  /** Respondents who named the item, or who rated it in a survey of ratings; unweighted. */
  readonly named: number;
  readonly prevalence: Estimate;
  readonly severity: Estimate;
  readonly burden: Estimate;
  readonly rank: number;
  /** Simultaneous 95 % confidence set of the rank. */
  readonly rankInterval: readonly [number, number];
  /** Share of replicates in which the item is among the top K; called stability. */
  readonly topProbability: number;
  /** 1, 2 …: a new tier begins at the first item found smaller than the first of the tier above. */
  readonly tier: number;
  /** Beside the direct figures, in lists of at least four ranked items. */
  readonly smoothed?: SmoothedItem;
}

/** A figure pulled towards what its list has in common. */
export interface Smoothed {
  readonly estimate: number;
  readonly low: number;
  readonly high: number;
  /** How much of it is borrowed from the other items, 0–1. */
  readonly borrowed: number;
}

export interface SmoothedItem {
  /** By a beta-binomial model on effective counts. */
  readonly prevalence: Smoothed;
  /** By Fay and Herriot's model; null in a list ranked by prevalence. */
  readonly burden: Smoothed | null;
}

/** An item and the next one below it: how wrong selection would have to be for them to change places. */
export interface NeighbourNumbers {
  readonly first: string;
  readonly second: string;
  /** Respondents who named the first and not the second; unweighted. */
  readonly onlyFirst: number;
  readonly onlySecond: number;
  readonly both: number;
  /** Only the first over only the second; null when nobody named only the second. */
  readonly ratio: number | null;
  /** Meng's ρ* of the measure that is ranked; null without margins, or when everybody answered. */
  readonly selectionCorrelation: number | null;
}

/** What becomes of the ranking without one stop. */
export interface StopInfluence {
  readonly stop: string;
  readonly respondents: number;
  /** Theme → its burden without the stop minus its burden with it. */
  readonly changes: Readonly<Record<string, number>>;
  /** Themes that are among the top K only without the stop, and only with it. */
  readonly entering: readonly string[];
  readonly leaving: readonly string[];
}

export interface StopInfluences {
  /** How many stops were left out in turn. */
  readonly stops: number;
  /** In how many cases the top K changed. */
  readonly changingTop: number;
  /** The most influential, those that change the top K first; at most 20. */
  readonly most: readonly StopInfluence[];
}

/** Where burden gathers on the map. */
export interface HotSpotNumbers {
  /** Places within this distance are neighbours; in the unit of the positions. */
  readonly distance: number;
  readonly places: readonly {
    readonly id: string;
    /** Getis and Ord's Gi*: hot above zero, cold below. */
    readonly z: number;
    readonly p: number;
    /** Benjamini–Hochberg over places. */
    readonly q: number;
    readonly neighbours: number;
  }[];
}

export interface TooFewItem {
  readonly status: 'too-few';
  readonly id: string;
  readonly named: number;
}

export type NumberItem = RankedItem | TooFewItem;

/** A named pair of place and theme, and how special the combination is. */
export type PairNumbers = NumberItem & {
  readonly place: string;
  readonly theme: string;
  /** Observed over expected namings under independence. */
  readonly lift: number;
  /** z score of the log odds with an informative Dirichlet prior. */
  readonly z: number;
};

/** A theme at a time of day, and how special the combination is. */
export type ThemeTimeNumbers = NumberItem & {
  readonly time: string;
  readonly theme: string;
  /** Observed over expected namings under independence. */
  readonly lift: number;
  /** z score of the log odds with an informative Dirichlet prior. */
  readonly z: number;
};

/** Data, not words: what a reader must be careful about, worded by the screens. */
export interface Caution {
  readonly code: string;
  readonly [figure: string]: string | number | boolean | readonly string[];
}

/** The difference between a group and everybody else, for one theme. */
export interface Gap {
  readonly variable: string;
  readonly group: string;
  readonly item: string;
  readonly difference: Estimate;
  readonly p: number;
  /** Benjamini–Hochberg over themes. */
  readonly q: number;
}

export interface Scenario {
  readonly id: string;
  readonly ranks: Readonly<Record<string, number>>;
}

export interface GroupNumbers {
  readonly respondents: number;
  readonly themes: readonly NumberItem[];
  readonly places: readonly NumberItem[];
  readonly wishes: Readonly<Record<string, readonly NumberItem[]>>;
}

/** The numbers of the priorities, by id. */
export interface RankedDialogue {
  readonly respondents: number;
  /** Respondents who answered the question about concerns: the denominator of shares. */
  readonly answered: number;
  readonly respondentsByMode: Readonly<Record<string, number>>;
  readonly effectiveRespondents: number;
  readonly designEffect: number;
  readonly seed: number;
  readonly top: number;
  readonly weighting: {
    readonly margins: readonly string[];
    readonly converged: boolean;
    readonly sweeps: number;
    readonly unknown: Readonly<Record<string, number>>;
    readonly largestWeightRatio: number;
    /** Whether weights above five times the mean were cut. */
    readonly trimmed: boolean;
  };
  /** `bootstrap`, or `normal` above 20,000 respondents. */
  readonly replication: 'bootstrap' | 'normal';
  readonly themes: readonly NumberItem[];
  readonly places: readonly NumberItem[];
  readonly areas: readonly NumberItem[];
  readonly pairs: readonly PairNumbers[];
  readonly timesOfDay: readonly NumberItem[];
  readonly themeTimes: readonly ThemeTimeNumbers[];
  readonly wishes: Readonly<Record<string, readonly NumberItem[]>>;
  /** Variable → category → what that group said. */
  readonly byVariable: Readonly<Record<string, Readonly<Record<string, GroupNumbers>>>>;
  readonly gaps: readonly Gap[];
  readonly robustness: {
    readonly scenarios: readonly Scenario[];
    /** Share of scenarios in which the theme is among the top K. */
    readonly inclusion: Readonly<Record<string, number>>;
    /** Themes among the top K in every scenario. */
    readonly always: readonly string[];
    readonly kendallW: number;
    /** Mean rank-biased overlap (p = 0.9) of the scenarios with the main ranking. */
    readonly overlap: number;
  };
  readonly neighbours: {
    readonly themes: readonly NeighbourNumbers[];
    readonly places: readonly NeighbourNumbers[];
  };
  readonly stopInfluence: StopInfluences;
  /** Null with fewer than 20 places whose position is known. */
  readonly hotSpots: HotSpotNumbers | null;
  readonly cautions: readonly Caution[];
}
