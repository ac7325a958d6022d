/** Whether a snapshot may be published after those that have been, whole or with figures held back. */
import type { Item, Priorities, RankedPriority } from '../../contract/index.ts';
import { coarseFigures } from './coarse-figures.ts';
import { comparePublications } from './compare-publications.ts';
import { holdBack } from './hold-back.ts';
import { type ShownTables, shownTables } from './shown-tables.ts';

export interface PublicationVerdict {
  readonly outcome: 'published' | 'held';
  /** Figures that have changed by too little since they were last shown. */
  readonly moved: number;
  /** Figures that would not be shown if it were published without those: they, and what protects them. */
  readonly heldBack: number;
  /** What would then be published; `null` when too little would be left, or nothing is held back. */
  readonly partly: Priorities | null;
}

/** Of the themes that are ranked, at most this share may be held back, and of places and wishes. */
const MOST_HELD = { themes: 0.2, others: 0.5 };

/**
 * Judges new priorities by the rule between snapshots (`comparePublications`). Where figures have
 * changed by too little, the priorities can be published without them when they are few enough for
 * the ranking to be worth reading: none of the themes that may be among the top K is held back, nor of
 * the K first places and wishes, and at most one in five of the ranked themes and half of the places
 * and wishes (their tail is long, and moves by few). Tables of groups may have any number of gaps:
 * they are looked up, not read from the top. What is left has three decimals (`coarseFigures`).
 *
 * @param published - what has been published before, in order, as it was shown
 */
export function judgePublication(
  next: Priorities,
  published: readonly Priorities[],
): PublicationVerdict {
  const { moved, held, tooFewAnswers } = comparePublications(next, published);
  if (moved === 0 && held.isEmpty()) {
    return { outcome: 'published', moved: 0, heldBack: 0, partly: null };
  }
  const left = coarseFigures(holdBack(next, held));
  const heldBack = countShown(shownTables(next)) - countShown(shownTables(left));
  const partly = !tooFewAnswers && isWorthReading(next, left) ? left : null;
  return { outcome: 'held', moved, heldBack, partly };
}

function isWorthReading(whole: Priorities, left: Priorities): boolean {
  const { top } = whole;
  return (
    keeps(
      whole.themes,
      left.themes,
      MOST_HELD.themes,
      ({ rankInterval }) => rankInterval[0] <= top,
    ) &&
    [
      [whole.places, left.places] as const,
      [whole.wishes.police, left.wishes.police] as const,
      [whole.wishes.municipality, left.wishes.municipality] as const,
    ].every(([before, after]) => keeps(before, after, MOST_HELD.others, ({ rank }) => rank <= top))
  );
}

/** Whether a list keeps what leads it, and enough of the rest. */
function keeps(
  before: readonly Item[],
  after: readonly Item[],
  mostHeld: number,
  leads: (item: RankedPriority) => boolean,
): boolean {
  const held = new Set(after.filter(({ status }) => status === 'held').map(({ id }) => id));
  const ranked = before.filter((item) => item.status === 'ranked');
  return (
    held.size <= mostHeld * ranked.length &&
    !ranked.some((item) => leads(item) && held.has(item.id))
  );
}

/** How many figures are shown. */
function countShown({ all, byVariable, beside }: ShownTables): number {
  const shown = (items: ReadonlyMap<string, number | null>) =>
    [...items.values()].filter((count) => count !== null).length;
  let count = beside.size;
  for (const items of all.values()) count += shown(items);
  for (const groups of byVariable.values()) {
    for (const { respondents, items } of groups.values()) {
      if (respondents !== null) count += 1;
      for (const own of items.values()) count += shown(own);
    }
  }
  return count;
}
