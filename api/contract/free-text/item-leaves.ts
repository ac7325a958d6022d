/** Whatever somebody sent, read leaf by leaf: also what fits no contract must be read masked. */

export interface ItemLeaf {
  /** Keys from the outside in; "" for an item that is itself a value. */
  readonly path: string;
  readonly value: string | number | boolean;
}

export interface ItemLeaves {
  readonly leaves: readonly ItemLeaf[];
  /** Whether there was more than is read. */
  readonly cut: boolean;
}

/** An answer has a few dozen; more than this is nobody's answer. */
const MOST_LEAVES = 400;
/** Letters read in all: ten texts of the longest that an answer may hold. */
const MOST_LETTERS = 40_000;

/** The values in `item`, in order, as far as they are read. Never throws, however deep it goes. */
export function itemLeaves(item: unknown): ItemLeaves {
  const leaves: ItemLeaf[] = [];
  const left: { readonly path: string; readonly value: unknown }[] = [{ path: '', value: item }];
  let letters = 0;
  let steps = 0;
  for (let next = left.pop(); next !== undefined; next = left.pop()) {
    steps += 1;
    if (leaves.length >= MOST_LEAVES || letters > MOST_LETTERS || steps > 10 * MOST_LEAVES)
      return { leaves, cut: true };
    const { path, value } = next;
    if (typeof value === 'object' && value !== null) {
      const inside = Object.entries(value).slice(0, MOST_LEAVES + 1);
      for (const [key, one] of inside.reverse())
        left.push({ path: path === '' ? key : `${path}.${key}`, value: one });
      continue;
    }
    if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean')
      continue;
    const whole = typeof value === 'string' ? value.slice(0, MOST_LETTERS) : value;
    letters += path.length + String(whole).length;
    leaves.push({ path, value: whole });
  }
  return { leaves, cut: false };
}
