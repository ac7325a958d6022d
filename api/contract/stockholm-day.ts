const format = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Stockholm',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** The calendar day in Sweden at an instant, `YYYY-MM-DD`, wherever the server stands. */
export function stockholmDay(instant: Date): string {
  return format.format(instant);
}
