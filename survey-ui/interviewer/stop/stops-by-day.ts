/** Which stops the team can choose from, and how one is told from another. Pure. */
import type { Stop } from '../../../api/contract/round.ts';
import type { Kit } from '../../../api/contract/tablet/kit.ts';
import { countOf } from './kinds.ts';
import type { Shift } from './shift.ts';

export interface StopsByDay {
  readonly today: readonly Stop[];
  /** The nearest day first. */
  readonly others: readonly Stop[];
}

const DAY_IN_WORDS = new Intl.DateTimeFormat('sv-SE', {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  timeZone: 'UTC',
});

/** The round's stops, and the one that is worked at where the kit does not know it, or not yet. */
export function stopsByDay(kit: Kit, shift: Shift | null, day: string): StopsByDay {
  const isOwn = shift?.round === kit.round.id && !isInKit(kit, shift.stop);
  const all = isOwn ? [shift.stop, ...kit.stops] : kit.stops;
  const away = (stop: Stop) => Math.abs(Date.parse(stop.day) - Date.parse(day));
  return {
    today: all.filter((stop) => stop.day === day),
    others: all.filter((stop) => stop.day !== day).toSorted((a, b) => away(a) - away(b)),
  };
}

function isInKit({ stops }: Kit, { id }: Stop): boolean {
  return stops.some((stop) => stop.id === id);
}

/**
 * Whether the server has to be told of a stop that was chosen. One that was made in practice was told
 * to nobody: the day that it is worked at in earnest it is as new.
 */
export function isUntold(kit: Kit, shift: Shift | null, stop: Stop): boolean {
  return shift?.practice === true && shift.stop.id === stop.id && !isInKit(kit, stop);
}

/** @example dayInWords('2026-05-03') // => 'söndag 3 maj' */
export function dayInWords(day: string): string {
  return DAY_IN_WORDS.format(new Date(day));
}

/** Who asks there and how many interviews are planned, in a line. */
export function aboutStop({ interviewers, planned, mode }: Stop): string {
  const who = interviewers
    .filter(({ count }) => count > 0)
    .map(({ kind, count }) => countOf(kind, count))
    .join(', ');
  const interviews = planned === null ? '' : `${planned}\u00a0intervjuer planerade`;
  return [mode === 'school' ? 'Skola' : '', who, interviews].filter(Boolean).join(' · ');
}
