/** Which figures have changed by too little since they were last shown, each by itself. */
import type { Held } from './held-cells.ts';
import type { ShownItems, ShownTables } from './shown-tables.ts';

const isSmall = (change: number, smallest: number): boolean =>
  change !== 0 && Math.abs(change) < smallest;

/** Holds back every figure that has changed by too little; how many, and whether the bases did. */
export function holdMoved(
  history: readonly ShownTables[],
  smallest: number,
  held: Held,
): [moved: number, tooFewAnswers: boolean] {
  const next = history.at(-1);
  const earlier = history.slice(0, -1).reverse();
  const [last] = earlier;
  if (!next || !last) return [0, false];
  const bases = [next.respondents - last.respondents, next.answered - last.answered];
  let moved = bases.filter((change) => isSmall(change, smallest)).length;
  const tooFewAnswers = moved > 0;
  const movedItems = (items: ShownItems, before: readonly (ShownItems | undefined)[]) =>
    [...items].flatMap(([id, count]) => {
      const known = before.map((one) => (one?.has(id) ? one.get(id) : 0)).find((n) => n !== null);
      return count !== null && isSmall(count - (known ?? 0), smallest) ? [id] : [];
    });
  for (const [list, items] of next.all) {
    const ids = movedItems(
      items,
      earlier.map(({ all }) => all.get(list)),
    );
    moved += ids.length;
    for (const id of ids) held.holdItem(list, id);
  }
  for (const [variable, groups] of next.byVariable) {
    for (const [name, group] of groups) {
      const before = earlier.map(({ byVariable }) => byVariable.get(variable)?.get(name));
      const size = before.map((one) => (one ? one.respondents : 0)).find((n) => n !== null) ?? 0;
      if (group.respondents !== null && isSmall(group.respondents - size, smallest)) {
        moved += 1;
        held.holdGroup(variable, name);
      }
      for (const [kind, items] of group.items) {
        const own = before.map((one) => one?.items.get(kind));
        const ids = movedItems(items, own);
        moved += ids.length;
        for (const id of ids) held.holdCell(variable, name, kind, id);
      }
    }
  }
  for (const [key, counts] of next.beside) {
    const known = earlier.map(({ beside }) => beside.get(key)).find((one) => one !== undefined);
    if (!known?.some((count, k) => isSmall((counts[k] ?? 0) - count, smallest))) continue;
    moved += 1;
    held.holdBeside(key);
  }
  return [moved, tooFewAnswers];
}
