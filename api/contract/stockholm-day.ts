const format = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Stockholm',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** Days begin on whole quarters of an hour everywhere, and formatting one takes long. */
const QUARTER_MS = 15 * 60 * 1000;
let known = { quarter: Number.NaN, day: '' };

/** The calendar day in Sweden at an instant, `YYYY-MM-DD`, wherever the server stands. */
export function stockholmDay(instant: Date): string {
  const quarter = Math.floor(instant.getTime() / QUARTER_MS);
  if (quarter !== known.quarter) known = { quarter, day: format.format(instant) };
  return known.day;
}
