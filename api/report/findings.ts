/** What the figures say, in sentences for screens and documents. */
import type { Catalogue, Priorities } from '../contract/index.ts';
import { basisLine, basisSentences } from './basis.ts';
import { clearGaps, gapSentence } from './gaps.ts';
import { type LeadingWords, leadingSentence, tieSentences } from './leading.ts';
import { asLabelled, themePhrase, timePhrase, wishPhrase } from './phrases.ts';

export interface Findings {
  /** The sentence above the ranking: which themes lead, and which cannot be told apart. */
  readonly themes: string;
  readonly places: string;
  readonly timesOfDay: string;
  readonly wishes: { readonly police: string; readonly municipality: string };
  /** Who answered and how. */
  readonly basis: readonly string[];
  /** One line: "1 004 svar · 812 i intervjuer på plats, 192 i webbenkäten · läge 7". */
  readonly basisLine: string;
  /** What cannot be told apart. */
  readonly ties: readonly string[];
  /** Groups who clearly name a theme more often than the others, the surest first; ways of answering are no groups. */
  readonly gaps: readonly string[];
}

/** More gaps than this are left to the table. */
const MOST_GAPS = 6;

const TOO_FEW = 'Ännu har för få svarat för att något ska kunna rangordnas här.';

/** All findings. Without a catalogue, labels stand in for phrases. */
export function findings(priorities: Priorities, catalogue: Catalogue | null): Findings {
  const phrase = themePhrase(catalogue);
  const { places, timesOfDay, wishes, measure, top } = priorities;
  const ofRatings = measure.kind === 'rating';
  const wishWords = (actor: string): LeadingWords => ({
    phrase: wishPhrase(catalogue),
    lead: (names) => `från ${actor} önskas mest ${names}`,
    noun: 'önskemål',
    which: 'Vilket av dem',
    isFirst: 'som är vanligast',
    none: TOO_FEW,
  });
  return {
    themes: leadingSentence(priorities.themes, {
      phrase,
      lead: (names) => `${names} ${ofRatings ? 'ligger högst' : 'oroar mest'}`,
      noun: ofRatings ? 'frågor' : 'teman',
      which: ofRatings ? 'Vilken av frågorna' : 'Vilket av dem',
      isFirst: ofRatings ? 'som är högst' : 'som är störst',
      none: TOO_FEW,
    }),
    places: leadingSentence(places, {
      phrase: asLabelled,
      lead: (names, alone) =>
        `${names} ${ofRatings ? 'ligger högst' : `pekas ut som mest ${alone ? 'otrygg' : 'otrygga'}`}`,
      noun: 'platser',
      which: 'Vilken av dem',
      isFirst: ofRatings ? 'som är högst' : 'som är mest otrygg',
      none: TOO_FEW,
    }),
    timesOfDay: leadingSentence(timesOfDay, {
      phrase: timePhrase(catalogue),
      lead: (names, alone) =>
        `${names} ${alone ? 'är den tid som känns mest otrygg' : 'är de tider som känns mest otrygga'}`,
      noun: 'tider',
      which: 'Vilken av dem',
      isFirst: 'som är mest otrygg',
      none: TOO_FEW,
    }),
    wishes: {
      police: leadingSentence(wishes.police, wishWords('polisen')),
      municipality: leadingSentence(wishes.municipality, wishWords('kommunen')),
    },
    basis: basisSentences(priorities),
    basisLine: basisLine(priorities),
    ties: tieSentences(priorities.themes, top, phrase),
    gaps: clearGaps(priorities)
      .filter(({ variable, difference }) => variable !== 'mode' && difference.estimate > 0)
      .slice(0, MOST_GAPS)
      .map((gap) => gapSentence(gap, priorities, phrase)),
  };
}
