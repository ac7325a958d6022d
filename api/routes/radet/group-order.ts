/** The order in which the groups of a variable stand beside each other. */

const SWEDISH = new Intl.Collator('sv');
/** "Annan ort" and "Utanför kommunen" are no names to look up: they stand last, in this order. */
const LAST_AREAS: readonly string[] = ['countryside', 'outside'];

interface Named {
  readonly label: string;
}

/** Areas by name as Swedes sort, with å, ä and ö last; the groups of other variables keep their order. */
export function inGroupOrder<T extends Named>(
  variable: string,
  groups: readonly (readonly [category: string, group: T])[],
): T[] {
  if (variable !== 'area') return groups.map(([, group]) => group);
  const last = (category: string) => LAST_AREAS.indexOf(category);
  return groups
    .toSorted(
      ([a, one], [b, other]) => last(a) - last(b) || SWEDISH.compare(one.label, other.label),
    )
    .map(([, group]) => group);
}
