/** The cells of the council's tables: a figure with its interval, or why there is none. */
import type { Estimate, Item } from '../../contract/index.ts';
import type { DataCell } from '../../contract/screens/council.ts';
import { NOT_SHOWN, unrankedInGroupWords } from '../../report/hidden-words.ts';
import { formatNumber, formatRange, formatShare, formatShareRange } from '../../report/numbers.ts';

/** Below this many persons, or with an interval wider than this many times itself, a share says too little. */
const FEWEST_FOR_A_SHARE = 30;
const WIDEST_INTERVAL = 1.3;

type Interval = Pick<Estimate, 'estimate' | 'low' | 'high'>;

export const plainCell = (text: string): DataCell => ({ text, interval: null });

/** Words in place of a figure that may not, or cannot, be shown. */
export const hiddenCell = (words: string = NOT_SHOWN): DataCell => ({
  text: words,
  interval: null,
  hidden: true,
});

export function numberCell({ estimate, low, high }: Interval, decimals = 2): DataCell {
  return {
    text: formatNumber(estimate, decimals),
    interval: `(${formatRange(low, high, decimals)})`,
  };
}

export function shareCell({ estimate, low, high }: Interval): DataCell {
  return { text: formatShare(estimate), interval: `(${formatShareRange(low, high)})` };
}

/** The share of a group; its interval alone, called uncertain, where the group says too little. */
export function groupShareCell(item: Item | undefined, respondents: number | null): DataCell {
  if (respondents === null || item === undefined) return hiddenCell();
  if (item.status !== 'ranked') return hiddenCell(unrankedInGroupWords(item.status));
  const { estimate, low, high } = item.prevalence;
  const uncertain = respondents < FEWEST_FOR_A_SHARE || high - low > WIDEST_INTERVAL * estimate;
  return uncertain
    ? { text: 'osäkert', interval: `(${formatShareRange(low, high)})` }
    : shareCell(item.prevalence);
}
