/**
 * Places of the round that a text in somebody's own words speaks of: "i tunneln vid resesentrum, sent".
 * For the coordinator who gives free texts a place; a person decides, never this.
 */
import { editDistance } from './edit-distance.ts';
import type { PlaceIndex, SearchablePlace, Word } from './place-index.ts';
import { joinedWord, typedWords } from './typed-words.ts';
import { FIT, plainFit } from './word-fit.ts';

export interface PlaceSuggestion<P extends SearchablePlace> {
  readonly place: P;
  /** The name or alias that the text seems to use. */
  readonly name: string;
  /** `said` in these letters, whatever the ending; `guessed` when spelled otherwise, or said in one general word. */
  readonly how: 'said' | 'guessed';
}

interface Mention<P extends SearchablePlace> extends PlaceSuggestion<P> {
  /** Words of the text that it takes, from and to. */
  readonly from: number;
  readonly to: number;
  readonly letters: number;
}

/** A slip is forgiven only in a long word: a text has many words, and one of them always resembles something. */
const LONG_WORD = 6;

/**
 * The places spoken of in `text`, the longest name first; a word belongs to one place only.
 *
 * @example
 * suggestPlaces(index, 'Mörkt vid Hede station').map(({ place }) => place.code); // => ['hede-station']
 */
export function suggestPlaces<P extends SearchablePlace>(
  index: PlaceIndex<P>,
  text: string,
): readonly PlaceSuggestion<P>[] {
  const words = typedWords(text);
  const mentions = mentionsIn(index, words).toSorted(
    (a, b) => b.letters - a.letters || a.from - b.from,
  );
  const taken = new Set<number>();
  const places = new Set<string>();
  const kept: PlaceSuggestion<P>[] = [];
  for (const { place, name, how, from, to } of mentions) {
    const own = Array.from({ length: to - from }, (_, at) => from + at);
    if (places.has(place.code) || own.some((at) => taken.has(at))) continue;
    places.add(place.code);
    for (const at of own) taken.add(at);
    kept.push({ place, name, how });
  }
  return kept;
}

function mentionsIn<P extends SearchablePlace>(
  { places, vocabulary }: PlaceIndex<P>,
  words: readonly Word[],
): readonly Mention<P>[] {
  const fits = words.map((typed) => vocabulary.map((word) => mentionFit(typed, word)));
  const parted = words.map((_, at) => joinedWord(words.slice(at, at + 2)));
  const partedFits = parted.map((typed) => vocabulary.map((word) => plainFit(typed, word)));
  const stemOf = (word: number | undefined) => vocabulary[word ?? -1]?.stem;
  return places.flatMap(({ place, names, kinds }) => {
    const kindStems = new Set([...kinds].map(stemOf));
    return names.flatMap((name) =>
      words.flatMap((_, from): readonly Mention<P>[] => {
        const worst = Math.max(
          ...name.words.map((word, at) => fits[from + at]?.[word] ?? FIT.none),
        );
        const asOne = partedFits[from]?.[name.joined] ?? FIT.none;
        const to = from + (worst === FIT.none ? 2 : name.words.length);
        const fit = worst === FIT.none && asOne <= FIT.ending ? asOne : worst;
        if (fit === FIT.none || name.words.length === 0) return [];
        const general = name.words.length === 1 && kindStems.has(stemOf(name.words[0]));
        const how = fit <= FIT.ending && !general ? 'said' : 'guessed';
        const { text } = name;
        return [
          { place, name: text, how, from, to: Math.min(to, words.length), letters: text.length },
        ];
      }),
    );
  });
}

/** The same word in any form or by ear; or one slip in a long word. */
function mentionFit(typed: Word, word: Word): number {
  const plain = plainFit(typed, word);
  if (plain <= FIT.sound) return plain;
  const slips = typed.folded.length < LONG_WORD || editDistance(typed.sound, word.sound, 1) > 1;
  return slips ? FIT.none : FIT.spelling;
}
