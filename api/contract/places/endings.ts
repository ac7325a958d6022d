/** Swedish endings of nouns and names, so that "torget", "torgets" and "torg" are one word. */

/** Folded; the longest first. */
const ENDINGS = [
  ...['ernas', 'arnas', 'ornas'],
  ...['erna', 'arna', 'orna', 'umet'],
  ...['ens', 'ets', 'ans'],
  ...['en', 'et', 'an', 'um', 'or', 'ar', 'er', 'as', 'es'],
  ...['s', 'a', 'e'],
];

/** Shortest stem that an ending may leave: "Åsa" stays whole. */
const SHORTEST = 3;

/** "tunneln", "motorn": after l and r the definite ending is a bare n; in "station" it is none. */
const BARE_N = /[lr]n$/;

/**
 * The stem of a folded word: endings are taken off until none is left. What matters is that the
 * forms of one word meet, not that the stem is a word.
 *
 * @example
 * stem('stationens'); // => 'station'
 */
export function stem(word: string): string {
  let rest = word;
  for (;;) {
    const now = rest;
    const ending = ENDINGS.find((end) => now.endsWith(end) && now.length - end.length >= SHORTEST);
    if (ending !== undefined) rest = now.slice(0, -ending.length);
    else if (now.length > SHORTEST && BARE_N.test(now)) rest = now.slice(0, -1);
    else return now;
  }
}
