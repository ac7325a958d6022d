import { ageDrift, ageGroupsNest } from './age-groups.ts';
import type { ChangeReason, ModeCircumstances, RoundCircumstances } from './round-circumstances.ts';

export interface Comparability {
  readonly reasons: readonly ChangeReason[];
  /** Modes within which a difference may be given. */
  readonly modes: readonly string[];
  /** Share of each mode in the first round, to which the pool is standardised; null: no pool. */
  readonly mix: Readonly<Record<string, number>> | null;
  /** Everything is known and alike, or taken care of: a difference is a change. */
  readonly comparable: boolean;
}

const LIMITS = {
  /** Fewest answers of a mode in either round. */
  smallBase: 30,
  /** A mode with no more than this share of the first round may be left out of its mix. */
  minor: 0.1,
  /** Shares of modes that differ by more than this are another mix. */
  mix: 0.05,
};

/**
 * Whether a difference between two rounds can be a change: the same ways of answering,
 * question and scale, age groups that nest, months and venues that overlap, the same
 * kinds of interviewer. Venues and interviewers are judged for each mode by itself. What
 * is not known is a reason of its own. Months, and venues, overlap when at least half of
 * those of the round with fewer are in the other.
 *
 * @example
 * const street = { answered: 1000, share: 1, venues: ['torget'], interviewers: ['municipal'] };
 * const round = { question: '1', scale: null, ages: { '16+': 1000 }, weightedByAge: true, months: [5] };
 * comparability(
 *   { ...round, modes: { street } },
 *   { ...round, modes: { web: { ...street, venues: [], interviewers: [] } } },
 * ).reasons[0]?.code; // => 'mode-changed'
 */
export function comparability(
  before: RoundCircumstances,
  after: RoundCircumstances,
): Comparability {
  const whole = wholeReasons(before, after);
  const names = Object.keys(before.modes).filter((mode) => isUsed(before.modes[mode]));
  const byMode: ChangeReason[] =
    names.length === 0
      ? [{ code: 'small-base', effect: 'refuses' }]
      : names.flatMap((mode) => modeReasons(mode, before.modes[mode], after.modes[mode]));
  const refused = whole.some(({ effect }) => effect === 'refuses');
  const modes = refused
    ? []
    : names.filter(
        (mode) => !byMode.some((reason) => reason.mode === mode && reason.effect === 'refuses'),
      );
  const shareOf = (mode: string) => before.modes[mode]?.share ?? 0;
  const lost = names.filter((mode) => !modes.includes(mode));
  const isPooled = modes.length > 0 && lost.every((mode) => shareOf(mode) <= LIMITS.minor);
  const kept = modes.reduce((sum, mode) => sum + shareOf(mode), 0);
  const reasons = [
    ...whole,
    ...byMode,
    ...(isPooled
      ? lost.map((mode) => ({ code: 'mode-left-out', effect: 'handled', mode }) as const)
      : []),
    ...mixReason(before, after),
  ];
  return {
    reasons,
    modes,
    mix: isPooled
      ? Object.fromEntries(modes.map((mode) => [mode, kept > 0 ? shareOf(mode) / kept : 0]))
      : null,
    comparable: isPooled && !reasons.some(({ effect }) => effect === 'unknown'),
  };
}

const isUsed = (mode: ModeCircumstances | undefined): mode is ModeCircumstances =>
  mode !== undefined && mode.answered > 0;

function wholeReasons(before: RoundCircumstances, after: RoundCircumstances): ChangeReason[] {
  const reasons: ChangeReason[] = [];
  if (before.question === null || after.question === null) {
    reasons.push({ code: 'question-not-known', effect: 'refuses' });
  } else if (before.question !== after.question) {
    reasons.push({ code: 'question-changed', effect: 'refuses' });
  }
  if (before.scale !== null && after.scale !== null && before.scale !== after.scale) {
    reasons.push({ code: 'scale-changed', effect: 'refuses' });
  }
  reasons.push(...ageReasons(before, after));
  if (before.months === null || after.months === null) {
    reasons.push({ code: 'season-not-known', effect: 'unknown' });
  } else if (!overlap(before.months, after.months)) {
    reasons.push({ code: 'season-changed', effect: 'refuses' });
  }
  return reasons;
}

function ageReasons(before: RoundCircumstances, after: RoundCircumstances): ChangeReason[] {
  if (before.ages === null || after.ages === null) {
    return [{ code: 'age-groups-not-known', effect: 'unknown' }];
  }
  if (!ageGroupsNest(Object.keys(before.ages), Object.keys(after.ages))) {
    return [{ code: 'age-groups-do-not-nest', effect: 'refuses' }];
  }
  const groups = ageDrift(before.ages, after.ages);
  if (groups.length === 0) return [];
  const effect = before.weightedByAge && after.weightedByAge ? 'handled' : 'refuses';
  return [{ code: 'age-composition-changed', effect, groups }];
}

/** What refuses a mode; what is not known of it, when nothing does. */
function modeReasons(
  mode: string,
  before: ModeCircumstances | undefined,
  after: ModeCircumstances | undefined,
): ChangeReason[] {
  if (!isUsed(before)) return [];
  if (!isUsed(after)) return [{ code: 'mode-changed', effect: 'refuses', mode }];
  const reasons: ChangeReason[] = [];
  if (Math.min(before.answered, after.answered) < LIMITS.smallBase) {
    reasons.push({ code: 'small-base', effect: 'refuses', mode });
  }
  if (before.venues === null || after.venues === null) {
    reasons.push({ code: 'venues-not-known', effect: 'unknown', mode });
  } else if (!overlap(before.venues, after.venues)) {
    reasons.push({ code: 'venues-changed', effect: 'refuses', mode });
  }
  if (before.interviewers === null || after.interviewers === null) {
    reasons.push({ code: 'interviewers-not-known', effect: 'unknown', mode });
  } else if (!sameSet(before.interviewers, after.interviewers)) {
    reasons.push({ code: 'interviewers-changed', effect: 'refuses', mode });
  }
  const refusing = reasons.filter(({ effect }) => effect === 'refuses');
  return refusing.length > 0 ? refusing : reasons;
}

/** The pool alone says nothing when the shares of the modes moved. */
function mixReason(before: RoundCircumstances, after: RoundCircumstances): ChangeReason[] {
  const names = new Set([...Object.keys(before.modes), ...Object.keys(after.modes)]);
  const moved = [...names].some(
    (mode) =>
      Math.abs((before.modes[mode]?.share ?? 0) - (after.modes[mode]?.share ?? 0)) > LIMITS.mix,
  );
  return moved ? [{ code: 'mode-mix-changed', effect: 'handled' }] : [];
}

function overlap<T>(first: readonly T[], second: readonly T[]): boolean {
  const [a, b] = [new Set(first), new Set(second)];
  const [fewer, more] = a.size <= b.size ? [a, b] : [b, a];
  if (fewer.size === 0) return more.size === 0;
  return 2 * [...fewer].filter((one) => more.has(one)).length >= fewer.size;
}

const sameSet = (first: readonly string[], second: readonly string[]): boolean =>
  new Set(first).size === new Set(second).size && first.every((one) => second.includes(one));
