const MINUTE_MS = 60_000;
const MINUTES_A_DAY = 1440;

/** @example ageText(14 * 60_000) // => "för 14 min sedan" */
export function ageText(ms: number): string {
  const minutes = Math.floor(Math.max(0, ms) / MINUTE_MS);
  if (minutes < 1) return 'nyss';
  if (minutes < 60) return `för ${minutes} min sedan`;
  if (minutes < MINUTES_A_DAY) return `för ${Math.floor(minutes / 60)} tim sedan`;
  const days = Math.floor(minutes / MINUTES_A_DAY);
  return days === 1 ? 'för ett dygn sedan' : `för ${days} dygn sedan`;
}
