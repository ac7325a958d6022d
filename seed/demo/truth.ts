/**
 * What is true in the invented answers: the parameters that the generator draws from. The leaders
 * are those of Kungsbacka's agreement for 2019–2020. Shares are of all persons and hold before
 * anybody is left out, skips or runs out of answers, so they order the answers; they do not equal them.
 */
import type { AgeGroup } from '../../api/contract/codes.ts';

/** Chance of naming a theme at ages 13–24, 25–44, 45–64 and 65+, and its mean insecurity (1–5). */
export interface ThemeTruth {
  readonly shares: readonly [number, number, number, number];
  readonly insecurity: number;
  /** Added to the log odds for women and taken from those of men. */
  readonly women?: number;
  /** Named as a worry of its own, without a place. */
  readonly placeless?: true;
}

export const THEME_TRUTH: Readonly<Record<string, ThemeTruth>> = {
  lighting: { shares: [0.26, 0.27, 0.26, 0.24], insecurity: 3.2, women: 0.3 },
  'youth-groups': { shares: [0.22, 0.2, 0.19, 0.17], insecurity: 3.2 },
  'reckless-driving': { shares: [0.12, 0.19, 0.21, 0.2], insecurity: 3 },
  fraud: { shares: [0.02, 0.04, 0.1, 0.44], insecurity: 3.4, placeless: true },
  speeding: { shares: [0.04, 0.08, 0.08, 0.07], insecurity: 2.7 },
  sightlines: { shares: [0.07, 0.07, 0.06, 0.06], insecurity: 3, women: 0.3 },
  narcotics: { shares: [0.09, 0.07, 0.05, 0.04], insecurity: 3.2 },
  violence: { shares: [0.08, 0.06, 0.05, 0.04], insecurity: 3.8 },
  harassment: { shares: [0.08, 0.05, 0.03, 0.02], insecurity: 3.8, women: 0.7 },
  'lack-of-presence': { shares: [0.04, 0.06, 0.07, 0.07], insecurity: 2.8 },
  'public-transport': { shares: [0.06, 0.05, 0.04, 0.04], insecurity: 2.9 },
  theft: { shares: [0.05, 0.05, 0.04, 0.04], insecurity: 2.6 },
  burglary: { shares: [0.01, 0.05, 0.06, 0.06], insecurity: 3, placeless: true },
  'alcohol-tobacco': { shares: [0.04, 0.04, 0.04, 0.04], insecurity: 2.8 },
  vandalism: { shares: [0.03, 0.04, 0.04, 0.04], insecurity: 2.4 },
  littering: { shares: [0.02, 0.04, 0.04, 0.05], insecurity: 2.1 },
  school: { shares: [0.09, 0.02, 0.01, 0.01], insecurity: 2.9 },
  'criminal-networks': { shares: [0.04, 0.04, 0.04, 0.03], insecurity: 3.6, placeless: true },
  'traffic-crime': { shares: [0.01, 0.02, 0.02, 0.02], insecurity: 2.5 },
  'police-access': { shares: [0.01, 0.02, 0.03, 0.04], insecurity: 2.4, placeless: true },
  'business-crime': { shares: [0.01, 0.02, 0.02, 0.01], insecurity: 2.8 },
  other: { shares: [0.02, 0.02, 0.02, 0.02], insecurity: 2.7 },
};

/** How attractive each place is to a worry, before the theme and where somebody lives. */
export const PLACE_TRUTH: Readonly<Record<string, number>> = {
  'centrala-kungsbacka': 26,
  'kungsmassan-fyren': 20,
  resecentrum: 22,
  badhusparken: 6,
  kungstorget: 4,
  'hede-station': 3,
  kungsbackaskogen: 3,
  'kungsbacka-sportcenter': 2,
  'kolla-parkstad': 2,
};

/** What is asked of each actor: weights, before the themes that somebody named. */
export const WISH_TRUTH: Readonly<
  Record<'police' | 'municipality', Readonly<Record<string, number>>>
> = {
  police: {
    'visible-patrols': 46,
    'traffic-controls': 17,
    'area-officers': 10,
    'police-talks': 7,
    'narcotics-operations': 6,
    'open-station': 5,
    'police-cameras': 5,
    'quick-feedback': 4,
    'hot-spot-operations': 3,
    'school-visits': 3,
    'police-volunteers': 3,
  },
  municipality: {
    lighting: 42,
    'youth-activities': 13,
    'adult-presence': 10,
    'traffic-measures': 10,
    'clear-sightlines': 5,
    'safe-tunnels': 6,
    cleaning: 5,
    'municipal-cameras': 4,
    'support-and-exit': 3,
    'school-plans': 3,
    communication: 3,
    'safety-walks': 2,
    'parent-meetings': 2,
    'licensing-supervision': 1,
  },
};

/** What an analysis of the example must find. */
export const demoTruth = {
  /** The four themes with the largest burden, in no order. */
  leadingThemes: ['lighting', 'youth-groups', 'reckless-driving', 'fraud'],
  firstTheme: 'lighting',
  /** The three places with the largest burden, in no order. */
  leadingPlaces: ['centrala-kungsbacka', 'kungsmassan-fyren', 'resecentrum'],
  firstWish: { police: 'visible-patrols', municipality: 'lighting' },
  /** The headings that a draft must have, in no order. */
  pledgeThemes: ['youth', 'seniors', 'traffic', 'public-environment'],
  /** The group whose share is far above the others'. */
  gap: { variable: 'ageGroup', group: '65+', item: 'fraud' },
} as const;

/** Position of an age group among the four shares. */
export const AGE_BAND: Readonly<Record<AgeGroup, 0 | 1 | 2 | 3>> = {
  '13-15': 0,
  '16-19': 0,
  '20-24': 0,
  '25-34': 1,
  '35-44': 1,
  '45-54': 2,
  '55-64': 2,
  '65-74': 3,
  '75-84': 3,
  '85+': 3,
};
