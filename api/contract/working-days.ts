/** Working days in Sweden: not Saturdays, Sundays, public holidays, or the eves that count as such. */

const DAY_MS = 24 * 60 * 60 * 1000;
const SATURDAY = 6;
const SUNDAY = 0;
const FRIDAY = 5;

const dayOf = (date: Date) => date.toISOString().slice(0, 10);
const utc = (year: number, month: number, day: number) => new Date(Date.UTC(year, month - 1, day));
const plus = (date: Date, days: number) => new Date(date.getTime() + days * DAY_MS);

/**
 * Easter Sunday in the Gregorian calendar.
 *
 * @see Meeus, Jones and Butcher; Meeus, Astronomical Algorithms (1991), chapter 8
 */
export function easterSunday(year: number): string {
  const a = year % 19;
  const century = Math.floor(year / 100);
  const c = year % 100;
  const skipped = Math.floor((8 * century + 13) / 25);
  const h = (19 * a + century - Math.floor(century / 4) - skipped + 15) % 30;
  const l = (32 + 2 * (century % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const sum = h + l - 7 * m + 114;
  return dayOf(utc(year, Math.floor(sum / 31), (sum % 31) + 1));
}

/** The first day on or after a date that is a given day of the week. */
function firstWeekday(from: Date, weekday: number): Date {
  return plus(from, (weekday - from.getUTCDay() + 7) % 7);
}

/**
 * Public holidays of a year, and midsummer's, Christmas and New Year's eves. Those that always are
 * Sundays are left out.
 *
 * @see Lag (1989:1253) om allmänna helgdagar; lag (1930:173) om beräkning av lagstadgad tid
 */
function holidays(year: number): ReadonlySet<string> {
  const easter = new Date(`${easterSunday(year)}T00:00:00Z`);
  const allSaints = firstWeekday(utc(year, 10, 31), SATURDAY);
  return new Set(
    [
      utc(year, 1, 1),
      utc(year, 1, 6),
      plus(easter, -2),
      plus(easter, 1),
      utc(year, 5, 1),
      plus(easter, 39),
      utc(year, 6, 6),
      firstWeekday(utc(year, 6, 19), FRIDAY),
      firstWeekday(utc(year, 6, 20), SATURDAY),
      allSaints,
      utc(year, 12, 24),
      utc(year, 12, 25),
      utc(year, 12, 26),
      utc(year, 12, 31),
    ].map(dayOf),
  );
}

const holidaysByYear = new Map<number, ReadonlySet<string>>();

function isWorkingDay(date: Date): boolean {
  const weekday = date.getUTCDay();
  if (weekday === SATURDAY || weekday === SUNDAY) return false;
  const year = date.getUTCFullYear();
  const known = holidaysByYear.get(year) ?? holidays(year);
  holidaysByYear.set(year, known);
  return !known.has(dayOf(date));
}

/**
 * The day that lies a number of working days after a day, which itself does not count.
 *
 * @param day - `YYYY-MM-DD`
 * @example workingDaysAfter('2026-06-18', 2) // => "2026-06-23": midsummer lies between
 */
export function workingDaysAfter(day: string, count: number): string {
  let date = new Date(`${day}T00:00:00Z`);
  for (let left = count; left > 0; ) {
    date = plus(date, 1);
    if (isWorkingDay(date)) left -= 1;
  }
  return dayOf(date);
}
