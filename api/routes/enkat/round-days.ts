/** Whether a round takes answers on a day; days are `YYYY-MM-DD` and compare as text. */
import type { Round } from '../../contract/index.ts';

type Days = Pick<Round, 'opensOn' | 'closesOn'>;

export function isTooEarly({ opensOn }: Days, today: string): boolean {
  return today < opensOn;
}

export function isOver({ closesOn }: Days, today: string): boolean {
  return closesOn !== null && today > closesOn;
}

/**
 * Whether a form last filled in on `day` can still be finished `today`: a round that closes at
 * midnight does not take the answers from somebody who is in the middle of them.
 */
export function mayFinish(round: Days, today: string, day: string): boolean {
  return !isOver(round, today) || (!isOver(round, day) && dayAfter(day) >= today);
}

function dayAfter(day: string): string {
  const next = new Date(`${day}T00:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  return next.toISOString().slice(0, 10);
}
