import type { ItemColumns } from './dialogue.ts';

/** Highest insecurity of a naming. */
const HIGHEST = 5;

/** What a ranking goes by. */
export type Measure = 'burden' | 'prevalence';

/** Items as sparse entries, grouped by item; at most one entry a respondent and item. */
export interface ItemList {
  readonly ids: readonly string[];
  readonly start: Int32Array;
  readonly respondent: Int32Array;
  readonly rating: ArrayLike<number>;
  /** 1 for entries that count as naming; every entry does when null. */
  readonly named: Uint8Array | null;
  /**
   * 1 for respondents in the denominator; those without an entry count as zero. When
   * null, only those with an entry for the item are its denominator.
   */
  readonly asked: Uint8Array | null;
  readonly measure: Measure;
  readonly scale: { readonly low: number; readonly high: number };
}

/**
 * Namings of a dialogue as an item list.
 *
 * @param asked - 1 for respondents in the denominator
 * @throws RangeError when the columns do not fit each other or the respondents, a
 *   respondent names an item twice, or a rating is not from 1 to 5
 * @example
 * namings(
 *   {
 *     ids: ['lighting'],
 *     start: Int32Array.of(0, 1),
 *     respondent: Int32Array.of(2),
 *     rating: Uint8Array.of(4),
 *   },
 *   Uint8Array.of(1, 1, 1),
 *   'burden',
 * ).rating; // => [4]
 */
export function namings(columns: ItemColumns, asked: Uint8Array, measure: Measure): ItemList {
  checkColumns(columns, asked.length);
  const { ids, start, respondent, rating } = byThoseAsked(columns, asked);
  return {
    ids,
    start,
    respondent,
    rating,
    named: null,
    asked,
    measure,
    scale: { low: 0, high: HIGHEST },
  };
}

/** The namings without those of people outside the denominator; the same columns when there are none. */
function byThoseAsked(columns: ItemColumns, asked: Uint8Array): ItemColumns {
  const { ids, respondent, rating } = columns;
  if (respondent.every((i) => asked[i] === 1)) return columns;
  const start = new Int32Array(ids.length + 1);
  const kept = new Int32Array(respondent.length);
  let count = 0;
  for (let k = 0; k < ids.length; k += 1) {
    for (let e = columns.start[k] ?? 0; e < (columns.start[k + 1] ?? 0); e += 1) {
      if (asked[respondent[e] ?? 0] !== 1) continue;
      kept[count] = e;
      count += 1;
    }
    start[k + 1] = count;
  }
  const places = kept.subarray(0, count);
  return {
    ids,
    start,
    respondent: Int32Array.from(places, (e) => respondent[e] ?? 0),
    rating: Uint8Array.from(places, (e) => rating[e] ?? 0),
  };
}

function checkColumns({ ids, start, respondent, rating }: ItemColumns, respondents: number): void {
  const entries = start[ids.length] ?? -1;
  if (
    start.length !== ids.length + 1 ||
    entries !== respondent.length ||
    entries !== rating.length
  ) {
    throw new RangeError(
      'rankDialogue requires a start for each item and a rating for each naming',
    );
  }
  for (let k = 0; k < ids.length; k += 1) {
    let before = -1;
    for (let e = start[k] ?? 0; e < (start[k + 1] ?? 0); e += 1) {
      const row = respondent[e] ?? -1;
      const rated = rating[e] ?? 0;
      if (row < 0 || row >= respondents) {
        throw new RangeError(
          `rankDialogue requires namings by respondents of the dialogue; ${ids[k]}, row: ${row}`,
        );
      }
      if (row <= before) {
        throw new RangeError(
          `rankDialogue requires at most one naming a respondent and item, in the order of rows; ${ids[k]}, row: ${row}`,
        );
      }
      if (rated < 1 || rated > HIGHEST) {
        throw new RangeError(
          `rankDialogue requires ratings from 1 to ${HIGHEST}; ${ids[k]}, row ${row}: ${rated}`,
        );
      }
      before = row;
    }
  }
}

/** The value that a measure averages, entry by entry. */
export function measured(list: ItemList, measure: Measure): ArrayLike<number> {
  if (measure === 'burden') return list.rating;
  return list.named ?? new Uint8Array(list.respondent.length).fill(1);
}

/**
 * Weighted means of all items, without errors: what scenarios and replicates need.
 * Items without a denominator get 0.
 */
export function itemMeans(
  list: ItemList,
  values: ArrayLike<number>,
  weights: Float64Array,
  target: Float64Array = new Float64Array(list.ids.length),
): Float64Array {
  const { start, respondent, asked } = list;
  let bottom = 0;
  if (asked) for (let i = 0; i < weights.length; i += 1) if (asked[i]) bottom += weights[i] ?? 0;
  for (let k = 0; k < list.ids.length; k += 1) {
    const to = start[k + 1] ?? 0;
    let top = 0;
    let entries = 0;
    for (let e = start[k] ?? 0; e < to; e += 1) {
      const weight = weights[respondent[e] ?? 0] ?? 0;
      top += weight * (values[e] ?? 0);
      entries += weight;
    }
    const below = asked ? bottom : entries;
    target[k] = below > 0 ? top / below : 0;
  }
  return target;
}
