/** The closed code lists that travel between the parts; labels are in the catalogue and the screens. */

export const MODES = ['street', 'web', 'school', 'paper', 'import'] as const;
export type Mode = (typeof MODES)[number];

export const AGE_GROUPS = [
  '13-15',
  '16-19',
  '20-24',
  '25-34',
  '35-44',
  '45-54',
  '55-64',
  '65-74',
  '75-84',
  '85+',
] as const;
export type AgeGroup = (typeof AGE_GROUPS)[number];

/** The four groups in which ages are published, each a union of whole age groups. */
export const PUBLISHED_AGE_GROUPS = {
  '13-24': ['13-15', '16-19', '20-24'],
  '25-44': ['25-34', '35-44'],
  '45-64': ['45-54', '55-64'],
  '65+': ['65-74', '75-84', '85+'],
} as const satisfies Record<string, readonly AgeGroup[]>;

export const GENDERS = ['woman', 'man', 'other'] as const;
export type Gender = (typeof GENDERS)[number];

/** Visitors and firms have no population margins and are tabulated apart. */
export const RESPONDENT_ROLES = ['lives', 'works', 'studies', 'visits', 'association'] as const;
export type RespondentRole = (typeof RESPONDENT_ROLES)[number];

/** The area of a respondent who lives outside the municipality. */
export const OUTSIDE_AREA = 'outside';

export const TIMES_OF_DAY = [
  'weekday-morning',
  'weekday-day',
  'weekday-evening',
  'weekday-night',
  'weekend-morning',
  'weekend-day',
  'weekend-evening',
  'weekend-night',
  'always',
] as const;
export type TimeOfDay = (typeof TIMES_OF_DAY)[number];

/** Who a wish is put to. */
export const WISH_ACTORS = ['police', 'municipality'] as const;
export type WishActor = (typeof WISH_ACTORS)[number];

/** Kinds of interviewer at a stop. */
export const INTERVIEWER_KINDS = ['uniformed-police', 'municipal', 'volunteer'] as const;
export type InterviewerKind = (typeof INTERVIEWER_KINDS)[number];

/** `coordinator` is the municipality's; `police` the police's, who never sees a row or an original. */
export const ROLES = ['coordinator', 'police', 'council', 'steering', 'unit'] as const;
export type Role = (typeof ROLES)[number];

/** Those who may ask for a new snapshot. */
export const SNAPSHOT_MAKERS: readonly Role[] = ['coordinator', 'police', 'council'];

/** What an answer was marked with as it arrived; only the code is stored, and nothing is refused for it. */
export const QUALITY_FLAGS = [
  'no-device',
  /** From a tablet that had been revoked, had expired, or was connected for another round. */
  'revoked-device',
  'expired-device',
  'other-round-device',
  /** From a tablet whose clock errs. */
  'clock-error',
  /** Sent without a form that the server gave out. */
  'no-form',
  /** Sent with the form of another answer. */
  'used-form',
  /** Sent with a form that was given out too long ago. */
  'old-form',
  /** A field that no person sees was filled in. */
  'hidden-field',
  /** Came long after the round's last day. */
  'late',
  /** Put right by the coordinator; as it came it lies aside. */
  'corrected',
  'outside-dates',
  'future-date',
  'burst',
  'copy',
  'speed',
  'straight-lining',
] as const;
export type QualityFlag = (typeof QUALITY_FLAGS)[number];
