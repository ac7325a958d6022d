/** Which items lead and which cannot be told apart, in sentences. */
import type { Item, RankedPriority } from '../contract/index.ts';
import { capitalise, countInWords, joinList } from './numbers.ts';
import { type Phrase, rankedItems } from './phrases.ts';

/** More than this many in the first tier are counted instead of listed. */
const MOST_LISTED = 5;

export interface LeadingWords {
  readonly phrase: Phrase;
  /** Says that what is named leads: "A och B oroar mest"; `alone` when it is one. */
  readonly lead: (names: string, alone: boolean) => string;
  /** Completes "Åtta …": "teman". */
  readonly noun: string;
  /** "Vilket av dem" or "Vilken av dem". */
  readonly which: string;
  /** Completes "Vilket av dem …": "som är störst". */
  readonly isFirst: string;
  readonly none: string;
}

/** The sentence above a ranking: what leads, and what cannot be told apart. */
export function leadingSentence(items: readonly Item[], words: LeadingWords): string {
  const ranked = rankedItems(items);
  const first = ranked.filter(({ tier }) => tier === 1);
  if (first.length === 0) return words.none;
  if (first.length > MOST_LISTED) return crowdedSentence(first, words);
  const alone = first.length === 1;
  const leads = capitalise(words.lead(joinList(first.map(words.phrase)), alone));
  return alone ? `${leads}.` : `${leads}. ${words.which} ${words.isFirst} går inte att säga.`;
}

function crowdedSentence(first: readonly RankedPriority[], { phrase, noun }: LeadingWords): string {
  const count = capitalise(countInWords(first.length));
  const highest = joinList(first.slice(0, 3).map(phrase));
  return `${count} ${noun} ligger så nära varandra i topp att ordningen mellan dem inte går att säga. Högst siffror har ${highest}.`;
}

/** What cannot be told apart: within the tiers that reach into the top K, and at its lower edge. */
export function tieSentences(items: readonly Item[], top: number, phrase: Phrase): string[] {
  const ranked = rankedItems(items);
  const inTop = ranked.filter(({ rank }) => rank <= top);
  const sentences = [...new Set(inTop.map(({ tier }) => tier))].flatMap((tier) => {
    const tied = ranked.filter((item) => item.tier === tier);
    if (tied.length < 2) return [];
    return [
      `${capitalise(listSome(tied, phrase))} går inte att skilja åt: vilket som är störst av dem går inte att säga.`,
    ];
  });
  const contenders = ranked.filter(
    ({ rank, rankInterval }) => rank > top && rankInterval[0] <= top,
  );
  if (contenders.length > 0 && inTop.length > 0) {
    const edge = inTop.length === 1 ? 'det främsta' : `de ${countInWords(inTop.length)} främsta`;
    sentences.push(
      `Även ${listSome(contenders, phrase)} kan höra till ${edge}: spannet för platsen i rangordningen når dit.`,
    );
  }
  return sentences;
}

/** All of a few; of many the first three and how many more. */
function listSome(items: readonly RankedPriority[], phrase: Phrase): string {
  if (items.length <= MOST_LISTED) return joinList(items.map(phrase));
  return joinList([...items.slice(0, 3).map(phrase), `${countInWords(items.length - 3)} till`]);
}
