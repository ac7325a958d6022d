import type { CategoryColumn, RankOptions, TabulatedRatings } from './dialogue.ts';
import type { ItemList } from './item-list.ts';
import { rankLists } from './rank-lists.ts';
import type { RankedDialogue } from './ranked-dialogue.ts';

interface Entry {
  readonly respondent: number;
  readonly rating: number;
}

/**
 * Ranks a survey that rates a list of items: items stand as themes, with burden = mean
 * rating of those who rated the item, prevalence = share at or above `namedFrom`,
 * severity = mean rating among those. The categories of `placeVariable` stand as places,
 * by the mean of each respondent's mean rating; pairs are place × item.
 *
 * An item is ranked when at least five rated it.
 *
 * @throws RangeError as `rankDialogue`, or when the ratings are not one a respondent and
 *   item, or lie outside the scale
 * @example
 * // of a survey in which roads are rated worst
 * rankRatings(ratings, options).themes[0]?.id; // => 'roads'
 */
export function rankRatings(survey: TabulatedRatings, options: RankOptions): RankedDialogue {
  const { ids, ratings, respondents, scale } = survey;
  if (ratings.length !== ids.length * respondents) {
    throw new RangeError('rankRatings requires one rating, or NaN, for each item and respondent');
  }
  const answered = new Uint8Array(respondents);
  const items = ids.map((id, k) => {
    const entries: Entry[] = [];
    for (let i = 0; i < respondents; i += 1) {
      const rating = ratings[k * respondents + i] ?? Number.NaN;
      if (Number.isNaN(rating)) continue;
      if (!(rating >= scale.low && rating <= scale.high)) {
        throw new RangeError(
          `rankRatings requires ratings from ${scale.low} to ${scale.high}; ${id}, row ${i}: ${rating}`,
        );
      }
      entries.push({ respondent: i, rating });
      answered[i] = 1;
    }
    return entries;
  });
  const place = survey.placeVariable === null ? null : survey.variables[survey.placeVariable];
  if (place === undefined) {
    throw new RangeError(
      `rankRatings requires the place variable to be a column; missing: ${survey.placeVariable}`,
    );
  }
  const list = (names: readonly string[], entries: readonly (readonly Entry[])[]): ItemList =>
    ratedList(names, entries, survey);
  const pairs = place ? pairEntries(ids, items, place) : { ids: [], entries: [] };
  return rankLists(
    {
      design: survey,
      themes: list(ids, items),
      places: place
        ? list(place.categories, placeEntries(items, place, respondents))
        : list([], []),
      areas: list([], []),
      pairs: list(pairs.ids, pairs.entries),
      timesOfDay: list([], []),
      themeTimes: list([], []),
      wishes: {},
      answered,
      unratedConcerns: 0,
      placePositions: null,
      collection: null,
    },
    options,
  );
}

function ratedList(
  ids: readonly string[],
  entries: readonly (readonly Entry[])[],
  { scale, namedFrom }: TabulatedRatings,
): ItemList {
  const start = new Int32Array(ids.length + 1);
  entries.forEach((own, k) => {
    start[k + 1] = (start[k] ?? 0) + own.length;
  });
  const all = entries.flat();
  return {
    ids,
    start,
    respondent: Int32Array.from(all, (entry) => entry.respondent),
    rating: Float64Array.from(all, (entry) => entry.rating),
    named: Uint8Array.from(all, (entry) => (entry.rating >= namedFrom ? 1 : 0)),
    asked: null,
    measure: 'burden',
    scale,
  };
}

/** Each respondent's mean rating, under the place where she belongs. */
function placeEntries(
  items: readonly (readonly Entry[])[],
  place: CategoryColumn,
  respondents: number,
): Entry[][] {
  const sums = new Float64Array(respondents);
  const counts = new Int32Array(respondents);
  for (const entries of items) {
    for (const { respondent, rating } of entries) {
      sums[respondent] = (sums[respondent] ?? 0) + rating;
      counts[respondent] = (counts[respondent] ?? 0) + 1;
    }
  }
  const result: Entry[][] = place.categories.map(() => []);
  place.codes.forEach((code, i) => {
    const count = counts[i] ?? 0;
    if (code >= 0 && count > 0)
      result[code]?.push({ respondent: i, rating: (sums[i] ?? 0) / count });
  });
  return result;
}

function pairEntries(
  ids: readonly string[],
  items: readonly (readonly Entry[])[],
  place: CategoryColumn,
) {
  const names: string[] = [];
  const entries: Entry[][] = [];
  items.forEach((own, k) => {
    const byPlace: Entry[][] = place.categories.map(() => []);
    for (const entry of own) {
      const code = place.codes[entry.respondent] ?? -1;
      if (code >= 0) byPlace[code]?.push(entry);
    }
    place.categories.forEach((category, code) => {
      names.push(`${category}/${ids[k] ?? ''}`);
      entries.push(byPlace[code] ?? []);
    });
  });
  return { ids: names, entries };
}
