import { type ItemList, measured } from './item-list.ts';
import type { NeighbourNumbers, NumberItem } from './ranked-dialogue.ts';
import { selectionCorrelation } from './selection-correlation.ts';
import { swapRatio } from './swap-ratio.ts';

interface NeighbourInput {
  readonly list: ItemList;
  readonly weights: Float64Array;
  /** Of the margins; null where none is known. */
  readonly population: number | null;
}

/** The namings of one item by those who were asked, rows increasing. */
interface Namings {
  readonly rows: Int32Array;
  readonly values: Float64Array;
}

/**
 * How wrong selection would have to be for neighbours in a ranking to change places:
 * each item with the next one below it. Nothing where items have denominators of their
 * own, since nobody is asked about both.
 *
 * @param items - as ranked, in the order of their ranks
 */
export function neighbourNumbers(
  items: readonly NumberItem[],
  input: NeighbourInput,
): NeighbourNumbers[] {
  const { list } = input;
  if (!list.asked) return [];
  const place = new Map(list.ids.map((id, k) => [id, k]));
  const asked = weigh(list.asked, input.weights);
  const ranked = items.flatMap((item) =>
    item.status === 'ranked'
      ? [{ id: item.id, ...namingsOf(place.get(item.id) ?? 0, input, list.asked) }]
      : [],
  );
  return ranked.slice(1).flatMap((second, at) => {
    const first = ranked[at];
    if (!first) return [];
    const swap = swapRatio(first.rows, second.rows);
    const { mean, deviation } = difference(first, second, input.weights, asked.weight);
    const { population } = input;
    const isKnown = population !== null && population > asked.count && deviation > 0;
    return [
      {
        first: first.id,
        second: second.id,
        onlyFirst: swap.onlyFirst,
        onlySecond: swap.onlySecond,
        both: first.rows.length - swap.onlyFirst,
        ratio: swap.ratio,
        selectionCorrelation: isKnown
          ? selectionCorrelation(mean, deviation, asked.count, population)
          : null,
      },
    ];
  });
}

function weigh(asked: Uint8Array, weights: Float64Array) {
  let count = 0;
  let weight = 0;
  weights.forEach((w, i) => {
    if (!asked[i] || !(w > 0)) return;
    count += 1;
    weight += w;
  });
  return { count, weight };
}

function namingsOf(
  item: number,
  { list, weights }: NeighbourInput,
  asked: Uint8Array | null,
): Namings {
  const values = measured(list, list.measure);
  const from = list.start[item] ?? 0;
  const to = list.start[item + 1] ?? 0;
  const rows = new Int32Array(to - from);
  const kept = new Float64Array(to - from);
  let count = 0;
  for (let e = from; e < to; e += 1) {
    const row = list.respondent[e] ?? 0;
    if (!asked?.[row] || !((weights[row] ?? 0) > 0)) continue;
    rows[count] = row;
    kept[count] = values[e] ?? 0;
    count += 1;
  }
  return { rows: rows.subarray(0, count), values: kept.subarray(0, count) };
}

/** Weighted mean and standard deviation of first minus second among those who were asked. */
function difference(first: Namings, second: Namings, weights: Float64Array, size: number) {
  let sum = 0;
  let squares = 0;
  let a = 0;
  let b = 0;
  while (a < first.rows.length || b < second.rows.length) {
    const rowA = first.rows[a] ?? Number.POSITIVE_INFINITY;
    const rowB = second.rows[b] ?? Number.POSITIVE_INFINITY;
    const row = Math.min(rowA, rowB);
    const value =
      (rowA === row ? (first.values[a] ?? 0) : 0) - (rowB === row ? (second.values[b] ?? 0) : 0);
    if (rowA === row) a += 1;
    if (rowB === row) b += 1;
    sum += (weights[row] ?? 0) * value;
    squares += (weights[row] ?? 0) * value * value;
  }
  const mean = size > 0 ? sum / size : 0;
  return { mean, deviation: Math.sqrt(Math.max(0, squares / size - mean * mean)) };
}
