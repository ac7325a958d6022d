/**
 * What `rankDialogue` and `rankRatings` give: numbers by id. Labels, suppression of small cells and
 * snapshot numbers are added by whoever publishes.
 */

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
/** How a ranking holds under other assumptions. */
export interface Robustness {
  readonly scenarios: readonly Scenario[];
  /** Share of scenarios in which the item is among the top K. */
  readonly inclusion: Readonly<Record<string, number>>;
  /** Items among the top K in every scenario. */
  readonly always: readonly string[];
  readonly kendallW: number;
  /** Mean rank-biased overlap (p = 0.9) of the scenarios with the main ranking. */
  readonly overlap: number;
}

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
  /** Of themes. */
  readonly robustness: Robustness;
  readonly placeRobustness: Robustness;
  readonly neighbours: {
    readonly themes: readonly NeighbourNumbers[];
    readonly places: readonly NeighbourNumbers[];
  };
  readonly stopInfluence: StopInfluences;
  /** Null with fewer than 20 places whose position is known. */
  readonly hotSpots: HotSpotNumbers | null;
  readonly cautions: readonly Caution[];
}
