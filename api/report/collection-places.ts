/** Which answers are about the place where they were collected. */
import type { CollectionPlaces } from '../../analysis/index.ts';
import type { DialogueRow, Stop } from '../contract/index.ts';
import { categoryColumn } from './category-column.ts';
import { collectItems } from './item-columns.ts';
import { UNRATED } from './tabulate.ts';

/** Stop → place, of the stops whose place is known. */
export function placesOfStops(
  stops: readonly Pick<Stop, 'id' | 'place'>[],
): Readonly<Record<string, string>> {
  return Object.fromEntries(stops.flatMap(({ id, place }) => (place ? [[id, place]] : [])));
}

/**
 * Where each respondent was met, who of them has a concern about that place, and which themes
 * those named elsewhere, or without a place. Linear in rows.
 *
 * @param stopPlaces - stop → place, for rows that do not tell it themselves
 * @returns `null` when no place of collection is known
 */
export function collectionPlaces(
  rows: readonly DialogueRow[],
  stopPlaces: Readonly<Record<string, string>>,
): CollectionPlaces | null {
  const placeOf = ({ collectedAt, psu }: DialogueRow): string | null =>
    collectedAt ?? (Object.hasOwn(stopPlaces, psu) ? (stopPlaces[psu] ?? null) : null);
  const places = rows.map(placeOf);
  if (places.every((place) => place === null)) return null;
  const aboutOwn = new Uint8Array(rows.length);
  const themes = collectItems();
  rows.forEach(({ concerns }, respondent) => {
    const own = places[respondent];
    if (own === null || !concerns.some(({ place }) => place === own)) return;
    aboutOwn[respondent] = 1;
    for (const { place, themes: named, insecurity } of concerns) {
      if (place === own) continue;
      for (const theme of named) themes.add(theme, respondent, insecurity ?? UNRATED);
    }
  });
  return { place: categoryColumn(places), aboutOwn, themes: themes.columns() };
}
