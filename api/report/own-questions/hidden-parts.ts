/**
 * Which parts of a published total have to be hidden: the small ones, and the next smallest until
 * no hidden part can be told more closely than the smallest cell. Parts that nobody is in are
 * shown, so that every hidden part is known to hold somebody: with a sum of S over m hidden parts
 * each may hold from 1 to S − m + 1.
 *
 * @param counts - parts that add up to a total that is told
 */
export function hiddenParts(counts: readonly number[], smallest: number): readonly boolean[] {
  const hidden = counts.map((count) => count > 0 && count < smallest);
  const shownBySize = counts
    .map((count, k) => ({ count, k }))
    .filter(({ count, k }) => count > 0 && !hidden[k])
    .sort((a, b) => a.count - b.count || a.k - b.k);
  for (const { k } of shownBySize) {
    if (isSafe(counts, hidden, smallest)) break;
    hidden[k] = true;
  }
  return hidden;
}

function isSafe(counts: readonly number[], hidden: readonly boolean[], smallest: number): boolean {
  const held = counts.filter((_, k) => hidden[k]);
  const sum = held.reduce((all, count) => all + count, 0);
  return held.length === 0 || sum - held.length >= smallest;
}
