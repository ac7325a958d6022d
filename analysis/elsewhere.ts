/**
 * The scenario without answers about the place where they were collected. Those who are met
 * at a place name it more often than others do, so the ranks of places follow where one stood.
 */
import type { CollectionPlaces } from './dialogue.ts';
import type { ItemList } from './item-list.ts';

/**
 * Burden of each place among those who were not met there: whoever was met at a place leaves
 * its numerator and its denominator, whether she named it or not, and stays in those of all
 * other places. To take out the namings alone would count everybody met there as not worried
 * about it; to take out only those who named it would select by the answer.
 *
 * A place where everybody was met gets 0: nobody else can tell.
 *
 * @param list - places, with the denominator of those asked
 * @example
 * // two met at the square, one of whom named it (4), and two elsewhere, one of whom did (2)
 * placesElsewhere(places, collection, Float64Array.of(1, 1, 1, 1)); // => [1]
 */
export function placesElsewhere(
  { ids, start, respondent, rating, asked }: ItemList,
  { place }: Pick<CollectionPlaces, 'place'>,
  weights: Float64Array,
): Float64Array {
  const metAt = new Float64Array(place.categories.length);
  let all = 0;
  for (let i = 0; i < weights.length; i += 1) {
    if (asked && !asked[i]) continue;
    const code = place.codes[i] ?? -1;
    all += weights[i] ?? 0;
    if (code >= 0) metAt[code] = (metAt[code] ?? 0) + (weights[i] ?? 0);
  }
  const codeOf = new Map(place.categories.map((id, code) => [id, code]));
  return Float64Array.from(ids, (id, k) => {
    const own = codeOf.get(id) ?? -2;
    const below = all - (metAt[own] ?? 0);
    let above = 0;
    for (let e = start[k] ?? 0; e < (start[k + 1] ?? 0); e += 1) {
      const i = respondent[e] ?? 0;
      if (place.codes[i] !== own) above += (weights[i] ?? 0) * (rating[e] ?? 0);
    }
    return below > 1e-9 * all ? above / below : 0;
  });
}

/**
 * Burden of each theme when concerns about the place of collection are left out. The answers
 * stay in the denominator: a theme is asked about everywhere, and to leave out those who were
 * worried about the place where they stood would select by the answer.
 */
export function themesElsewhere(
  list: ItemList,
  { aboutOwn, themes }: CollectionPlaces,
  weights: Float64Array,
): Float64Array {
  const sums = new Map<string, number>();
  const add = (columns: Pick<ItemList, 'ids' | 'start' | 'respondent' | 'rating'>, own: 0 | 1) =>
    columns.ids.forEach((id, k) => {
      let sum = sums.get(id) ?? 0;
      for (let e = columns.start[k] ?? 0; e < (columns.start[k + 1] ?? 0); e += 1) {
        const i = columns.respondent[e] ?? 0;
        if (aboutOwn[i] === own) sum += (weights[i] ?? 0) * (columns.rating[e] ?? 0);
      }
      sums.set(id, sum);
    });
  add(list, 0);
  add(themes, 1);
  const below = weights.reduce((sum, w, i) => sum + (list.asked && !list.asked[i] ? 0 : w), 0);
  return Float64Array.from(list.ids, (id) => (below > 0 ? (sums.get(id) ?? 0) / below : 0));
}
