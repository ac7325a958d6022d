/** Whether a round takes answers on a day; days are `YYYY-MM-DD` and compare as text. */
import type { Round } from '../round.ts';

type Days = Pick<Round, 'opensOn' | 'closesOn' | 'state' | 'graceDays'>;

/** Days after the last one on which answers from before it are taken like any other. */
export const GRACE_DAYS = 14;

export function isTooEarly({ state, opensOn }: Days, today: string): boolean {
  return state === 'draft' || today < opensOn;
}

export function isOver({ state, closesOn }: Days, today: string): boolean {
  return state === 'closed' || (closesOn !== null && today > closesOn);
}

/**
 * Whether a form last filled in on `day` can still be finished `today`: a round that closes does
 * not take the answers from somebody who is in the middle of them.
 */
export function mayFinish(round: Days, today: string, day: string): boolean {
  if (!isOver(round, today)) return true;
  const last = round.closesOn ?? '';
  return day <= last && dayAfter(day, 1) >= today;
}

/** Whether an answer that comes `today` comes so long after the last day that it is marked. */
export function isLate({ closesOn, graceDays = GRACE_DAYS }: Days, today: string): boolean {
  return closesOn !== null && today > dayAfter(closesOn, graceDays);
}

/** @example dayAfter('2026-12-31', 1) // => "2027-01-01" */
export function dayAfter(day: string, days: number): string {
  const next = new Date(`${day}T00:00:00Z`);
  next.setUTCDate(next.getUTCDate() + days);
  return next.toISOString().slice(0, 10);
}

/** Whether a text is a calendar day that exists, as `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
