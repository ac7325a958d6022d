/** Disposal (gallring): what is erased of the answers, when, and by which decision. */
import * as z from 'zod/mini';
import { Day } from './response.ts';

/**
 * `original-texts`: what people wrote, as they wrote it; the masked copies stay. `answers`: the
 * answers and all texts; numbers, digests and totals stay.
 */
export const DISPOSAL_KINDS = ['original-texts', 'answers'] as const;
export type DisposalKind = (typeof DISPOSAL_KINDS)[number];

/** A rule of a round: without one nothing is disposed of, since public documents are kept. */
export const DisposalRule = z.object({
  kind: z.enum(DISPOSAL_KINDS),
  /** Whole months after the last day of the round. */
  months: z.int().check(z.gte(0), z.lte(240)),
  /** Reference of the decision: "KS 2026/123, § 45". */
  decision: z.string(),
  decidedOn: Day,
});
export type DisposalRule = z.infer<typeof DisposalRule>;

/** What was there when it was disposed of: counts, which no answer can be read from. */
export interface DisposalTotals {
  /** Answers from which something was erased. */
  readonly answers: number;
  readonly byMode: Readonly<Record<string, number>>;
  /** Texts whose originals were erased. */
  readonly texts: number;
  /** Items that lay aside, whose content was erased too. */
  readonly keptAside: number;
  /** Answers that had been withdrawn before. */
  readonly withdrawn: number;
}

/** @example dayAfterMonths('2026-08-31', 6) // => "2027-02-28" */
export function dayAfterMonths(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const lastOfMonth = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, lastOfMonth)))
    .toISOString()
    .slice(0, 10);
}
