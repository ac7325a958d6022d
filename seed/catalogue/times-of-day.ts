/** When a place feels unsafe: weekdays and weekends by part of the day. */
import type { TimeOfDayEntry } from '../../api/contract/catalogue.ts';

export const timesOfDay: readonly TimeOfDayEntry[] = [
  {
    code: 'weekday-morning',
    label: 'Vardag, morgon (06–09)',
    phrase: 'vardagsmorgnar',
  },
  {
    code: 'weekday-day',
    label: 'Vardag, dag (09–17)',
    phrase: 'vardagar på dagtid',
  },
  {
    code: 'weekday-evening',
    label: 'Vardag, kväll (17–22)',
    phrase: 'vardagskvällar',
  },
  {
    code: 'weekday-night',
    label: 'Vardag, natt (22–06)',
    phrase: 'vardagsnätter',
  },
  {
    code: 'weekend-morning',
    label: 'Helg, morgon (06–09)',
    phrase: 'helgmorgnar',
  },
  {
    code: 'weekend-day',
    label: 'Helg, dag (09–17)',
    phrase: 'helger på dagtid',
  },
  {
    code: 'weekend-evening',
    label: 'Helg, kväll (17–22)',
    phrase: 'helgkvällar',
  },
  { code: 'weekend-night', label: 'Helg, natt (22–06)', phrase: 'helgnätter' },
  { code: 'always', label: 'Alltid', phrase: 'alla tider på dygnet' },
];
