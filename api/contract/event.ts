/** What the log tells of: every change that somebody made, and every reading of raw text. */

export const EVENT_KINDS = [
  'population-changed',
  'aside-accepted',
  'aside-corrected',
  'aside-discarded',
  'aside-reopened',
  'stop-planned',
  'stop-changed',
  'stop-cancelled',
  'device-made',
  'device-code-made',
  'device-renamed',
  'device-revoked',
  'account-made',
  'account-invited',
  'account-reset',
  'account-role-changed',
  'account-deactivated',
  'account-activated',
  'password-set',
  'second-factor-set',
  'second-factor-removed',
  'snapshot-made',
  'snapshot-published',
  'invitation-made',
  'invitation-ended',
  'language-reviewed',
  'original-read',
  'masking-changed',
  'worry-handled',
  'rows-exported',
  'texts-exported',
  'paper-typed',
  'paper-undone',
  'round-created',
  'round-changed',
  'round-opened',
  'round-closed',
  'round-reopened',
  'sender-changed',
  'logo-changed',
  'questions-changed',
  'places-changed',
  'places-merged',
  'place-split',
  'place-retired',
  'place-restored',
  'areas-changed',
  'places-imported',
  'texts-placed',
  'disposal-rule-changed',
  'answers-disposed',
  'answers-disclosed',
] as const;
export type EventKind = (typeof EVENT_KINDS)[number];

/** One thing that was changed, as words; `null` where there was, or is, nothing. */
export interface FieldChange {
  readonly field: string;
  readonly before: string | null;
  readonly after: string | null;
}
