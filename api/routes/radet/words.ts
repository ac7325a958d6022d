/** Words of the council's pages that belong to no figure. */
import type { Role } from '../../contract/index.ts';
import { formatNumber } from '../../report/numbers.ts';

export const ROLE_WORDS: Readonly<Record<Role, string>> = {
  coordinator: 'samordnare',
  police: 'polisens samordnare',
  council: 'rådet',
  steering: 'styrgruppen',
  unit: 'ansvarig enhet',
};

const DAY = new Intl.DateTimeFormat('sv-SE', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});

/** @example dayInWords('2026-11-22') // => "22 november 2026" */
export function dayInWords(day: string): string {
  return DAY.format(new Date(`${day.slice(0, 10)}T00:00:00Z`));
}

/** @example answersInWords(1) // => "1 svar" */
export function answersInWords(count: number): string {
  return `${formatNumber(count)}\u00a0svar`;
}

/** What stands under a figure: whose answers, which snapshot, how many. */
export function sourceLine(
  round: { readonly title: string },
  snapshot: { readonly number: number; readonly madeOn: string },
  answered: number,
): string {
  return `Källa: ${round.title}, läge ${snapshot.number}, ${dayInWords(snapshot.madeOn)}. ${answersInWords(answered)}.`;
}
