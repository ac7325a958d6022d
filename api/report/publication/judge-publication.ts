/** Whether a snapshot may be published after those that have been, whole or with figures held back. */
import type { Item, Priorities } from '../../contract/index.ts';
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

/** Of the themes, places and wishes that are ranked, at most this share may be held back. */
const MOST_HELD = 0.2;

/**
 * Judges new priorities by the rule between snapshots (`comparePublications`). Where figures have
 * changed by too little, the priorities can be published without them when they are few enough for
 * the ranking to be worth reading: no theme that may be among the top K is held back, and at most
 * one in five of the themes, places and wishes that are ranked. Tables of groups may have any number
 * of gaps: they are looked up, not read from the top.
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
  const left = holdBack(next, held);
  const heldBack = countShown(shownTables(next)) - countShown(shownTables(left));
  const partly = !tooFewAnswers && isWorthReading(next, left) ? left : null;
  return { outcome: 'held', moved, heldBack, partly };
}

function isWorthReading(whole: Priorities, left: Priorities): boolean {
  const lists = ({ themes, places, wishes }: Priorities): readonly Item[] => [
    ...themes,
    ...places,
    ...wishes.police,
    ...wishes.municipality,
  ];
  const ranked = (items: readonly Item[]) => items.filter(({ status }) => status === 'ranked');
  const [before, after] = [ranked(lists(whole)).length, ranked(lists(left)).length];
  const heldThemes = new Set(
    left.themes.filter(({ status }) => status === 'held').map(({ id }) => id),
  );
  const holdsLeader = whole.themes.some(
    (theme) =>
      theme.status === 'ranked' && theme.rankInterval[0] <= whole.top && heldThemes.has(theme.id),
  );
  return !holdsLeader && before - after <= MOST_HELD * before;
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
