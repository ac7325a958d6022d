/**
 * Bounds of ranks from the pairs that were told apart: an item is at least as many
 * places down as items were found larger, and as many up as were found smaller.
 *
 * @param found - row-major, 1 where the row's item is found larger than the column's
 */
export function rankBounds(found: Uint8Array, items: number) {
  const low = new Int32Array(items).fill(1);
  const high = new Int32Array(items).fill(items);
  for (let i = 0; i < items; i += 1) {
    for (let j = 0; j < items; j += 1) {
      if (!found[i * items + j]) continue;
      low[j] = (low[j] ?? 1) + 1;
      high[i] = (high[i] ?? items) - 1;
    }
  }
  return { low, high };
}
