import type { NumberItem, PairNumbers } from './dialogue.ts';
import { lift } from './lift.ts';
import { logOdds } from './log-odds.ts';

/** The two halves of a pair's id `place/theme`. */
function halves(id: string): readonly [string, string] {
  const cut = id.indexOf('/');
  return cut < 0 ? [id, ''] : [id.slice(0, cut), id.slice(cut + 1)];
}

/**
 * Adds to each ranked pair how special the combination is, from unweighted namings of
 * all pairs, those with few included: lift, and the z score of the log odds (α₀ = 10).
 *
 * @param ids - all pairs
 * @param named - how many named each
 */
export function pairNumbers(
  items: readonly NumberItem[],
  ids: readonly string[],
  named: Int32Array,
): PairNumbers[] {
  const places = new Map<string, number>();
  const themes = new Map<string, number>();
  for (const id of ids) {
    const [place, theme] = halves(id);
    if (!places.has(place)) places.set(place, places.size);
    if (!themes.has(theme)) themes.set(theme, themes.size);
  }
  const counts = new Float64Array(places.size * themes.size);
  const cellOf = (id: string): number => {
    const [place, theme] = halves(id);
    return (places.get(place) ?? 0) * themes.size + (themes.get(theme) ?? 0);
  };
  ids.forEach((id, k) => {
    counts[cellOf(id)] = named[k] ?? 0;
  });
  const lifts = lift(counts, themes.size);
  const zs = logOdds(counts, themes.size, 10);
  return items.map((item) => {
    const [place, theme] = halves(item.id);
    const at = cellOf(item.id);
    return { ...item, place, theme, lift: lifts[at] ?? 0, z: zs[at] ?? 0 };
  });
}
