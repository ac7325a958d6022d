/** The places of a round made ready for searching: each name in words, each word in three forms. */
import type { Position } from '../response.ts';
import { stem } from './endings.ts';
import { fold } from './fold.ts';
import { kindWords } from './kinds.ts';
import { sound } from './sound.ts';

export interface SearchablePlace {
  readonly code: string;
  readonly label: string;
  readonly area: string;
  /** Other names that it goes by. */
  readonly aliases?: readonly string[] | undefined;
  readonly type?: string | undefined;
  readonly position?: Position | undefined;
}

/** A word in the forms that are compared. */
export interface Word {
  readonly folded: string;
  readonly stem: string;
  /** The word and the stem as they sound. */
  readonly sound: string;
  readonly stemSound: string;
  /** The letters of `sound` as bits: what differs in many letters need not be compared. */
  readonly letters: number;
}

/** A label or an alias. Words are numbers in the index's vocabulary. */
interface PlaceName {
  readonly text: string;
  readonly alias: boolean;
  readonly words: readonly number[];
  /** The name written as one word: people part compounds, and join what is apart. */
  readonly joined: number;
}

export interface IndexedPlace<P extends SearchablePlace> {
  readonly place: P;
  readonly names: readonly PlaceName[];
  /** Words that may stand beside a name: the area's and the municipality's. */
  readonly context: ReadonlySet<number>;
  readonly kinds: ReadonlySet<number>;
}

export interface PlaceIndex<P extends SearchablePlace> {
  readonly places: readonly IndexedPlace<P>[];
  readonly vocabulary: readonly Word[];
  /** For each word of the vocabulary: the places, by number, that it has to do with. */
  readonly placesOf: readonly (readonly number[])[];
}

interface PlaceSource<P> {
  readonly municipality: string;
  readonly areas: readonly { readonly code: string; readonly label: string }[];
  readonly places: readonly P[];
}

/** Makes the index; about a millisecond for every hundred places, so once for a round. */
export function placeIndex<P extends SearchablePlace>(source: PlaceSource<P>): PlaceIndex<P> {
  const vocabulary: Word[] = [];
  const known = new Map<string, number>();
  const numberOf = (folded: string): number => {
    const found = known.get(folded);
    if (found !== undefined) return found;
    known.set(folded, vocabulary.length);
    return vocabulary.push(wordOf(folded)) - 1;
  };
  const numbersOf = (text: string) => wordsIn(text).map(numberOf);
  const nameOf = (text: string, alias: boolean): PlaceName => ({
    text,
    alias,
    words: numbersOf(text),
    joined: numberOf(wordsIn(text).join('')),
  });
  const areas = new Map(source.areas.map(({ code, label }) => [code, numbersOf(label)]));
  const municipality = numbersOf(source.municipality);
  const places = source.places.map((place) => ({
    place,
    names: [
      nameOf(place.label, false),
      ...(place.aliases ?? []).map((alias) => nameOf(alias, true)),
    ],
    context: new Set([...municipality, ...(areas.get(place.area) ?? [])]),
    kinds: new Set(kindWords(place.type ?? '').flatMap(numbersOf)),
  }));
  const placesOf = vocabulary.map((): number[] => []);
  for (const [number, { names, context, kinds }] of places.entries()) {
    const own = names.flatMap(({ words, joined }) => [...words, joined]);
    for (const word of new Set([...own, ...context, ...kinds])) placesOf[word]?.push(number);
  }
  return { places, vocabulary, placesOf };
}

export function wordOf(folded: string, stemmed = stem(folded)): Word {
  const heard = sound(folded);
  return {
    folded,
    stem: stemmed,
    sound: heard,
    stemSound: sound(stemmed),
    letters: lettersOf(heard),
  };
}

export function wordsIn(text: string): readonly string[] {
  const folded = fold(text);
  return folded === '' ? [] : folded.split(' ');
}

function lettersOf(word: string): number {
  let bits = 0;
  for (let at = 0; at < word.length; at += 1) bits |= 1 << (word.charCodeAt(at) & 31);
  return bits;
}
