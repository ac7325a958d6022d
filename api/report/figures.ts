/** One figure with its interval and its base, in a sentence. */
import type { Estimate, Priorities, RankedPriority } from '../contract/index.ts';
import {
  capitalise,
  formatCountOf,
  formatNumber,
  formatRange,
  formatShare,
  formatShareRange,
} from './numbers.ts';
import type { Phrase } from './phrases.ts';

/** A share with its interval: "37 % (33–41 %)". */
const shareWithRange = ({ estimate, low, high }: Estimate): string =>
  `${formatShare(estimate)} (${formatShareRange(low, high)})`;

/** A value with its interval: "1,15 (1,02–1,28)". */
const valueWithRange = ({ estimate, low, high }: Estimate): string =>
  `${formatNumber(estimate, 2)} (${formatRange(low, high, 2)})`;

/** Which place in the ranking an item may have: "plats 1–2". */
const rankRange = ([low, high]: readonly [number, number]): string =>
  `plats ${formatRange(low, high)}`;

/** A share with its interval, and that it is weighted where it is. */
export function weightedShare(share: Estimate, { weighting }: Priorities): string {
  return `${weighting.margins.length > 0 ? 'viktat ' : ''}${shareWithRange(share)}`;
}

/** What is said of a theme: how many named it, how bad it is, where it may stand in the ranking. */
export function themeSentence(
  item: RankedPriority,
  priorities: Priorities,
  phrase: Phrase,
): string {
  const { answered, measure } = priorities;
  const subject = capitalise(phrase(item));
  const stands = rankRange(item.rankInterval);
  if (measure.kind === 'rating') {
    const scale = formatRange(measure.low, measure.high);
    return `${subject}: medelvärdet är ${valueWithRange(item.burden)} på skalan ${scale}, ${stands} i rangordningen.`;
  }
  return `${subject} nämns av ${formatCountOf(item.named, answered)} som svarade, ${weightedShare(item.prevalence, priorities)}. Otryggheten är i snitt ${valueWithRange(item.burden)} på en skala 0–5 när alla som svarade räknas, och temat ligger på ${stands} i rangordningen.`;
}

/** What is said of a wish. */
export function wishSentence(item: RankedPriority, priorities: Priorities, phrase: Phrase): string {
  return `${capitalise(phrase(item))} önskas av ${formatCountOf(item.named, priorities.respondents)} som svarade, ${weightedShare(item.prevalence, priorities)}.`;
}
