/**
 * How long a press of a key may take in a search among 2,000 places: the longest and the middle one of
 * many texts, written letter by letter. Each is the best of fifteen, since other work on the machine is noise.
 *
 * `node test/bench/places.ts`
 */
import { placeIndex } from '../../api/contract/places/place-index.ts';
import { searchPlaces } from '../../api/contract/places/search-places.ts';

const FIRST =
  'Kungs Bad Fur Val Ny Gam Stor Lill Norr Söder Väst Öst Björk Ek Sten Sjö Kyrk Berg Dal Ås';
const MIDDLE = ['', 'hus', 'brunns', 'holms', 'lunds'];
const LAST = 'torget parken skolan station gatan vägen hallen backen udden byn';
const WRITTEN = [
  'kungstorget',
  'kunstårget',
  'björkholmsvegen sentrum',
  'xqzwvkjhgf',
  'skolan',
  'badhusparkan norra',
  'gamlundsstasjonen',
];
const REPEATS = 15;

const places = FIRST.split(' ').flatMap((first) =>
  MIDDLE.flatMap((middle) =>
    LAST.split(' ').flatMap((last) => {
      const name = `${first}${middle}${last}`;
      const place = { area: 'a', type: 'park', aliases: [`${first} ${last}`, `${last} norra`] };
      return [
        { ...place, code: name, label: name },
        { ...place, code: `${name}-2`, label: `${name} centrum`, aliases: [] },
      ];
    }),
  ),
);
const before = performance.now();
const index = placeIndex({ municipality: 'Kungsbacka', areas: [], places });
const made = performance.now() - before;

function bestOf(text: string): number {
  const times = Array.from({ length: REPEATS }, () => {
    const start = performance.now();
    searchPlaces(index, text);
    return performance.now() - start;
  });
  return Math.min(...times);
}

const presses = WRITTEN.flatMap((text) =>
  Array.from(text, (_, at) => ({ text: text.slice(0, at + 1), ms: bestOf(text.slice(0, at + 1)) })),
).toSorted((a, b) => a.ms - b.ms);
const middle = presses[Math.floor(presses.length / 2)];
const longest = presses.at(-1);
console.log(`${places.length} places made ready in ${made.toFixed(0)} ms.`);
console.log(
  `A press of a key: ${middle?.ms.toFixed(1)} ms in the middle, at most ${longest?.ms.toFixed(1)} ms ("${longest?.text}").`,
);
if ((longest?.ms ?? 0) > 5) process.exitCode = 1;
