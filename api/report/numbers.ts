/**
 * Swedish figures for screens and documents: decimal comma, narrow space between
 * thousands, en dash in ranges, small whole numbers in words.
 */

const NARROW_SPACE = '\u202f';
const SPACE_BEFORE_PERCENT = '\u00a0';
const WORDS = ['noll', 'en', 'två', 'tre', 'fyra', 'fem', 'sex', 'sju', 'åtta', 'nio'] as const;

const formats = new Map<number, Intl.NumberFormat>();

function format(decimals: number): Intl.NumberFormat {
  const known = formats.get(decimals);
  if (known) return known;
  const made = new Intl.NumberFormat('sv-SE', {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  });
  formats.set(decimals, made);
  return made;
}

/**
 * A number with so many decimals.
 * @example formatNumber(1004.5, 1) // => "1 004,5"
 */
export function formatNumber(value: number, decimals = 0): string {
  const rounded = Math.abs(value) < 0.5 / 10 ** decimals ? 0 : value;
  return format(decimals)
    .formatToParts(rounded)
    .map((part) => (part.type === 'group' ? NARROW_SPACE : part.value))
    .join('');
}

/** @example formatCountOf(342, 1004) // => "342 av 1 004" */
export function formatCountOf(count: number, total: number): string {
  return `${formatNumber(count)} av ${formatNumber(total)}`;
}

/** A share 0–1 in whole per cent; what is above zero but rounds to it is "under 1 %". */
export function formatShare(share: number): string {
  if (share > 0 && share < 0.005) return `under 1${SPACE_BEFORE_PERCENT}%`;
  return `${formatNumber(share * 100)}${SPACE_BEFORE_PERCENT}%`;
}

/** @example formatShareRange(0.31, 0.37) // => "31–37 %" */
export function formatShareRange(low: number, high: number): string {
  const [from, to] = [formatNumber(low * 100), formatNumber(high * 100)];
  return from === to ? `${from}${SPACE_BEFORE_PERCENT}%` : `${from}–${to}${SPACE_BEFORE_PERCENT}%`;
}

/** @example formatRange(1.05, 1.25, 2) // => "1,05–1,25" */
export function formatRange(low: number, high: number, decimals = 0): string {
  const [from, to] = [formatNumber(low, decimals), formatNumber(high, decimals)];
  return from === to ? from : `${from}–${to}`;
}

/** Whole numbers under ten in words, as in running text. */
export function countInWords(count: number): string {
  return WORDS[count] ?? formatNumber(count);
}

/**
 * A list as it is said; "samt" before the last where a part has an "och" of its own.
 * @example joinList(["a", "b", "c"]) // => "a, b och c"
 */
export function joinList(parts: readonly string[]): string {
  if (parts.length < 2) return parts.join('');
  const last = parts.some((part) => part.includes(' och ')) ? 'samt' : 'och';
  return `${parts.slice(0, -1).join(', ')} ${last} ${parts.at(-1)}`;
}

/** The text with its first letter upper case. */
export function capitalise(text: string): string {
  return text.charAt(0).toLocaleUpperCase('sv') + text.slice(1);
}
