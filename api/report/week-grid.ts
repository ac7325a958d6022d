/** Weekdays and weekends by the parts of the day. */
import type { Priorities } from '../contract/index.ts';
import { unrankedWords } from './hidden-words.ts';
import { stepOf } from './matrix-steps.ts';
import { formatShare } from './numbers.ts';
import type { MatrixCell } from './place-theme-matrix.ts';

const DAYS = [
  ['weekday', 'Vardag'],
  ['weekend', 'Helg'],
] as const;
const PARTS = [
  ['morning', 'Morgon 06–09'],
  ['day', 'Dag 09–17'],
  ['evening', 'Kväll 17–22'],
  ['night', 'Natt 22–06'],
] as const;

export interface WeekGrid {
  readonly parts: readonly string[];
  readonly days: readonly { readonly label: string; readonly cells: readonly MatrixCell[] }[];
}

/** `null` while no part of the week can be shown. */
export function weekGrid({ timesOfDay, smallestCell }: Priorities): WeekGrid | null {
  const shown = timesOfDay.filter(({ id }) => DAYS.some(([day]) => id.startsWith(`${day}-`)));
  const largest = Math.max(
    0,
    ...shown.map((item) => (item.status === 'ranked' ? item.prevalence.estimate : 0)),
  );
  if (largest === 0) return null;
  const cellOf = (code: string): MatrixCell => {
    const item = shown.find(({ id }) => id === code);
    if (!item) return { text: '–', step: 0, marked: null };
    if (item.status !== 'ranked')
      return { text: unrankedWords(item.status, smallestCell), step: 0, marked: null };
    const { estimate } = item.prevalence;
    return { text: formatShare(estimate), step: stepOf(estimate, largest), marked: null };
  };
  return {
    parts: PARTS.map(([, label]) => label),
    days: DAYS.map(([day, label]) => ({
      label,
      cells: PARTS.map(([part]) => cellOf(`${day}-${part}`)),
    })),
  };
}
