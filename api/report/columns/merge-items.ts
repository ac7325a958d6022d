import type { ItemColumns } from '../../../analysis/index.ts';

/** Namings that become those of another item. */
export interface MergedPart {
  readonly into: string;
  readonly respondent: Int32Array;
  readonly rating: Uint8Array;
}

/** The namings of each item, without copying them. */
export function partsOf(items: ItemColumns, into: (id: string) => string | null): MergedPart[] {
  return items.ids.flatMap((id, k) => {
    const target = into(id);
    if (target === null) return [];
    const [from, to] = [items.start[k], items.start[k + 1]];
    const respondent = items.respondent.subarray(from, to);
    return [{ into: target, respondent, rating: items.rating.subarray(from, to) }];
  });
}

/**
 * Merges items: whoever named several of those that become one named it once, with the largest of
 * her ratings. Cost: namings + merged items × respondents.
 *
 * @param respondents - how many there are in all
 * @returns ids in code-unit order, those that somebody named
 */
export function mergeItems(parts: readonly MergedPart[], respondents: number): ItemColumns {
  const largest = new Uint8Array(respondents);
  const most = parts.reduce((sum, part) => sum + part.respondent.length, 0);
  const respondent = new Int32Array(most);
  const rating = new Uint8Array(most);
  const start = [0];
  const ids: string[] = [];
  let filled = 0;
  for (const id of [...new Set(parts.map(({ into }) => into))].sort()) {
    for (const part of parts) if (part.into === id) keepLargest(part, largest);
    const before = filled;
    for (let i = 0; i < respondents; i += 1) {
      if (largest[i] === 0) continue;
      respondent[filled] = i;
      rating[filled] = largest[i] ?? 0;
      filled += 1;
      largest[i] = 0;
    }
    if (filled === before) continue;
    ids.push(id);
    start.push(filled);
  }
  return {
    ids,
    start: Int32Array.from(start),
    respondent: respondent.slice(0, filled),
    rating: rating.slice(0, filled),
  };
}

function keepLargest({ respondent, rating }: MergedPart, largest: Uint8Array): void {
  for (let e = 0; e < respondent.length; e += 1) {
    const i = respondent[e] ?? 0;
    largest[i] = Math.max(largest[i] ?? 0, rating[e] ?? 0);
  }
}
