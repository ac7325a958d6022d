import { campaignSurprise } from './campaign-surprise.ts';
import { checkFlagColumns } from './check-flag-columns.ts';
import type { CategoryColumn, ItemColumns } from './dialogue.ts';

export interface CampaignColumns {
  /** Period of each answer, such as its day; whole numbers from 0, -1 where it is not known. */
  readonly period: Int32Array;
  /** How each answer came: an item is watched in each mode by itself; -1 is not watched. */
  readonly mode: CategoryColumn;
  readonly items: ItemColumns;
}

export interface CampaignLimits {
  /** Chance, at most, that anything at all is marked in a round with a steady pace; 0.05 by default. */
  readonly falseAlarm?: number;
  /** As in `campaignSurprise`; 0.9 by default. */
  readonly memory?: number;
  /** Periods of a mode that only teach the pace; 5 by default. */
  readonly warmUp?: number;
}

/** An item that came far above its pace from one mode. */
export interface CampaignAlarm {
  readonly item: string;
  readonly mode: string;
  readonly period: number;
  /** Answers of the period and mode that name the item. */
  readonly count: number;
  readonly expected: number;
  /** Chance of so many or more at the pace before. */
  readonly p: number;
}

/**
 * Marks answers of a possible campaign: those naming one item in a period in which it came
 * far above its pace from one mode. The pace is namings out of the mode's answers, so that
 * a busy day is no alarm, while a day on which everybody names the same is.
 *
 * Threshold: `campaignSurprise` at `falseAlarm` (0.05) divided by the number of items,
 * modes and periods watched (Bonferroni). It holds when answers are independent and the
 * pace is steady: at most 1 % of simulated rounds had a mark from the web. Interviewers move
 * from place to place, so that what they are told rises and falls for honest reasons: in
 * most rounds some place had a mark from the street, and with 6 stops in 14–18 % some theme
 * (analysis/README.md). Give such modes the code -1. A mark removes nothing; whoever ranks
 * may count the marked answers as one cluster.
 *
 * @returns 1 for each answer that is marked, and the alarms, the most surprising first
 * @throws RangeError when the columns differ in length or as `campaignSurprise`
 * @example
 * flagCampaigns({
 *   period: Int32Array.of(0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 5, 5, 5, 5),
 *   mode: { categories: ['web'], codes: new Int32Array(16) },
 *   items: {
 *     ids: ['torget'],
 *     start: Int32Array.of(0, 7),
 *     respondent: Int32Array.of(1, 10, 11, 12, 13, 14, 15),
 *     rating: new Uint8Array(7).fill(3),
 *   },
 * }).flagged; // => [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1]
 */
export function flagCampaigns(
  { period, mode, items }: CampaignColumns,
  { falseAlarm = 0.05, memory = 0.9, warmUp = 5 }: CampaignLimits = {},
): { readonly flagged: Uint8Array; readonly alarms: readonly CampaignAlarm[] } {
  checkFlagColumns('flagCampaigns', period.length, { mode: mode.codes });
  const periods = period.reduce((most, p) => Math.max(most, p + 1), 0);
  const answers = mode.categories.map(() => new Float64Array(periods));
  period.forEach((p, i) => {
    const own = answers[mode.codes[i] ?? -1];
    if (own && p >= 0) own[p] = (own[p] ?? 0) + 1;
  });
  const watched = answers.reduce(
    (sum, own) => sum + Math.max(0, own.filter((n) => n > 0).length - warmUp),
    0,
  );
  const flagged = new Uint8Array(period.length);
  const alarms: CampaignAlarm[] = [];
  const limit = {
    falseAlarm: falseAlarm / Math.max(1, watched * items.ids.length),
    memory,
    warmUp,
  };
  items.ids.forEach((item, k) => {
    const rows = items.respondent.subarray(items.start[k] ?? 0, items.start[k + 1] ?? 0);
    mode.categories.forEach((name, m) => {
      const own = rows.filter((i) => mode.codes[i] === m && (period[i] ?? -1) >= 0);
      const counts = new Float64Array(periods);
      for (const i of own) counts[period[i] ?? 0] = (counts[period[i] ?? 0] ?? 0) + 1;
      const found = campaignSurprise(counts, answers[m], limit);
      found.alarm.forEach((alarm, t) => {
        if (!alarm) return;
        for (const i of own) if (period[i] === t) flagged[i] = 1;
        alarms.push({
          item,
          mode: name,
          period: t,
          count: counts[t] ?? 0,
          expected: found.expected[t] ?? 0,
          p: found.p[t] ?? 1,
        });
      });
    });
  });
  return { flagged, alarms: alarms.sort((a, b) => a.p - b.p) };
}
