/** What single cells of a table of population mean: an age, a sex, a year, a number, a total. */
import { AGE_GROUPS, type AgeGroup, type Gender } from '../../contract/codes.ts';

const YOUNGEST = 13;
const OLDEST = 150;

const spaces = /[\s\u00a0\u202f\u2009]/g;

/** `null` is missing ("..", empty); "-" and "–" are zero, as Statistics Sweden writes them. */
export function countIn(cell: string): number | null | undefined {
  const text = cell.replace(spaces, '').replace(/^"|"$/g, '');
  if (text === '-' || text === '–') return 0;
  if (text === '' || text === '..' || text === '.') return null;
  const plain = text.replace(/(?<=^\d{1,3}|\d{3})[.,'](?=\d{3}(?!\d)|\d{3}[.,'])/g, '');
  return /^\d+$/.test(plain) ? Number(plain) : undefined;
}

export function yearIn(cell: string): string | null {
  return /(?:^|\D)((?:19|20)\d\d)(?:\D|$)/.exec(cell)?.[1] ?? null;
}

export function genderIn(cell: string): Gender | null {
  const text = cell.toLocaleLowerCase('sv');
  if (/\bkvinn(a|or)\b|\bwom[ae]n\b|\bflickor\b/.test(text)) return 'woman';
  return /\bm[äa]n\b|\bm[ae]n\b|\bpojkar\b/.test(text) ? 'man' : null;
}

/** A row or column that is the sum of others: "totalt ålder", "båda könen", "samtliga". */
export function isTotal(cell: string): boolean {
  return /^(total(t|a|en)?\b|samtliga|alla\b|båda könen|summa|hela\b|both sexes)/i.test(
    cell.trim(),
  );
}

export interface AgeSpan {
  readonly from: number;
  readonly to: number;
}

/** "0 år", "25-34 år", "85+ år", "100+", "85–w år". */
export function ageIn(cell: string): AgeSpan | null {
  const text = cell
    .replace(spaces, '')
    .toLocaleLowerCase('sv')
    .replace(/år(ochäldre)?$/, (end) => (end === 'år' ? '' : '+'));
  const open = /^(\d{1,3})(\+|[-–](w|ω))$/.exec(text);
  if (open) return { from: Number(open[1]), to: OLDEST };
  const span = /^(\d{1,3})[-–](\d{1,3})$/.exec(text);
  if (span) return { from: Number(span[1]), to: Number(span[2]) };
  return /^\d{1,3}$/.test(text) ? { from: Number(text), to: Number(text) } : null;
}

function spanOf(group: AgeGroup): AgeSpan {
  const [from = '', to] = group.replace('+', '').split('-');
  return { from: Number(from), to: to === undefined ? OLDEST : Number(to) };
}

/**
 * The round's age group that a span lies in; `too-young` below 13, who are not asked; `null` when it
 * reaches over a border, so that nobody knows how many belong where.
 */
export function ageGroupOf({ from, to }: AgeSpan): AgeGroup | 'too-young' | null {
  if (to < YOUNGEST) return 'too-young';
  return (
    AGE_GROUPS.find((group) => {
      const span = spanOf(group);
      return from >= span.from && to <= span.to;
    }) ?? null
  );
}
