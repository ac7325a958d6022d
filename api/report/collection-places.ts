/** Which answers are about the place where they were collected. */
import type { CategoryColumn, CollectionPlaces } from '../../analysis/index.ts';
import type { Stop } from '../contract/index.ts';
import { categoryColumn } from './category-column.ts';
import type { CountedAnswers } from './columns/counted-answers.ts';
import { type MergedPart, mergeItems, partsOf } from './columns/merge-items.ts';

/** Stop → place, of the stops whose place is known. */
export function placesOfStops(
  stops: readonly Pick<Stop, 'id' | 'place'>[],
): Readonly<Record<string, string>> {
  return Object.fromEntries(stops.flatMap(({ id, place }) => (place ? [[id, place]] : [])));
}

/**
 * Where each respondent was met, who of them has a concern about that place, and which themes
 * those named elsewhere, or without a place. Linear in respondents and namings.
 *
 * @param stopPlaces - stop → place, for answers that do not tell it themselves
 * @returns `null` when no place of collection is known
 */
export function collectionPlaces(
  counted: CountedAnswers,
  stopPlaces: Readonly<Record<string, string>>,
): CollectionPlaces | null {
  const { collectedAt, psu, places, pairs, placeless, respondents } = counted;
  const ofStop = psu.categories.map((stop) =>
    Object.hasOwn(stopPlaces, stop) ? (stopPlaces[stop] ?? null) : null,
  );
  if (collectedAt.categories.length === 0 && ofStop.every((place) => place === null)) return null;
  const place = categoryColumn(
    Array.from(
      psu.codes,
      (stop, i) => collectedAt.categories[collectedAt.codes[i] ?? -1] ?? ofStop[stop] ?? null,
    ),
  );
  const aboutOwn = new Uint8Array(respondents);
  places.ids.forEach((id, k) => {
    const code = place.categories.indexOf(id);
    if (code < 0) return;
    for (let e = places.start[k] ?? 0; e < (places.start[k + 1] ?? 0); e += 1) {
      const i = places.respondent[e] ?? 0;
      if (place.codes[i] === code) aboutOwn[i] = 1;
    }
  });
  const elsewhere = partsOf(pairs, (id) => id.slice(id.indexOf('/') + 1)).map((part, k) =>
    ofThose(part, aboutOwn, place, placeOfPair(pairs.ids[k] ?? '')),
  );
  const nowhere = partsOf(placeless, (theme) => theme).map((part) =>
    ofThose(part, aboutOwn, place, null),
  );
  return { place, aboutOwn, themes: mergeItems([...elsewhere, ...nowhere], respondents) };
}

const placeOfPair = (id: string): string => id.slice(0, id.indexOf('/'));

/** The namings by those who named their own place, but not those of it. */
function ofThose(
  part: MergedPart,
  aboutOwn: Uint8Array,
  { categories, codes }: CategoryColumn,
  place: string | null,
): MergedPart {
  const own = place === null ? -1 : categories.indexOf(place);
  const respondent = new Int32Array(part.respondent.length);
  const rating = new Uint8Array(respondent.length);
  let kept = 0;
  for (let e = 0; e < respondent.length; e += 1) {
    const i = part.respondent[e] ?? 0;
    if (aboutOwn[i] !== 1 || (own >= 0 && codes[i] === own)) continue;
    respondent[kept] = i;
    rating[kept] = part.rating[e] ?? 0;
    kept += 1;
  }
  return {
    into: part.into,
    respondent: respondent.subarray(0, kept),
    rating: rating.subarray(0, kept),
  };
}
