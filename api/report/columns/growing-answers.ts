/**
 * Answers in columns that are added to as answers arrive. Each respondent counts once for each item
 * that she named, with the largest insecurity that she gave it. What was counted once is not
 * counted again: the columns of the first answers are copies of what is there.
 */
import type { DialogueRow } from '../../contract/index.ts';
import type { CountedAnswers } from './counted-answers.ts';
import { growingCategories } from './growing-categories.ts';
import { growingDesign } from './growing-design.ts';
import { type GrowingItems, growingItems } from './growing-items.ts';
import { growingBytes, growingInts } from './growing-numbers.ts';

/** What a concern without a rating counts as: the lowest. */
const UNRATED = 1;

/** Actors whose wishes stand in every table, also when nobody wished anything. */
const ACTORS = ['police', 'municipality'] as const;

export interface GrowingAnswers {
  readonly respondents: number;
  push(row: DialogueRow): void;
  /** The first `count` answers, as if no others had come: copies, which later answers do not touch. */
  upTo(count: number): CountedAnswers;
}

/** Starts without answers. Adding costs the answer's own namings, taking out a copy of the columns. */
export function growingAnswers(): GrowingAnswers {
  const design = growingDesign();
  const answeredConcerns = growingBytes();
  const days = growingCategories();
  const collectedAt = growingCategories();
  const isOwnCluster = growingBytes();
  /** Concerns without a rating up to and with each respondent. */
  const unrated = growingInts();
  const lists = namedLists();
  const wishes = new Map<string, GrowingItems>(ACTORS.map((actor) => [actor, growingItems()]));

  return {
    get respondents() {
      return design.respondents;
    },
    push(row) {
      const respondent = design.respondents;
      design.push(row);
      answeredConcerns.push(row.hasConcern !== null || row.concerns.length > 0 ? 1 : 0);
      days.push(row.answeredOn ?? null);
      collectedAt.push(row.collectedAt ?? null);
      isOwnCluster.push(row.psu === row.id ? 1 : 0);
      let without = unrated.at(respondent - 1) ?? 0;
      for (const concern of row.concerns) {
        if (concern.insecurity === null) without += 1;
        addConcern(lists, respondent, concern);
      }
      unrated.push(without);
      for (const [actor, actions] of Object.entries(row.wishes)) {
        const wished = wishes.get(actor) ?? growingItems();
        wishes.set(actor, wished);
        for (const action of actions) wished.add(action, respondent, 1);
      }
    },
    upTo(count) {
      const wished = [...wishes].map(([actor, items]) => [actor, items.upTo(count)] as const);
      const always: readonly string[] = ACTORS;
      return {
        ...design.upTo(count),
        answeredConcerns: answeredConcerns.upTo(count),
        themes: lists.themes.upTo(count),
        places: lists.places.upTo(count),
        pairs: lists.pairs.upTo(count),
        placeless: lists.placeless.upTo(count),
        timesOfDay: lists.timesOfDay.upTo(count),
        themeTimes: lists.themeTimes.upTo(count),
        wishes: Object.fromEntries(
          wished.filter(([actor, { ids }]) => ids.length > 0 || always.includes(actor)),
        ),
        unratedConcerns: unrated.at(Math.min(count, unrated.length) - 1) ?? 0,
        days: days.upTo(count),
        collectedAt: collectedAt.upTo(count),
        isOwnCluster: isOwnCluster.upTo(count),
      };
    },
  };
}

/** The columns of rows that are all there. */
export function countAnswers(rows: readonly DialogueRow[]): CountedAnswers {
  const answers = growingAnswers();
  for (const row of rows) answers.push(row);
  return answers.upTo(rows.length);
}

function namedLists() {
  return {
    themes: growingItems(),
    places: growingItems(),
    pairs: growingItems(),
    placeless: growingItems(),
    timesOfDay: growingItems(),
    themeTimes: growingItems(),
    pairId: pairIds(),
    themeTimeId: pairIds(),
  };
}

function addConcern(
  lists: ReturnType<typeof namedLists>,
  respondent: number,
  { place, themes, timesOfDay, insecurity }: DialogueRow['concerns'][number],
): void {
  const rating = insecurity ?? UNRATED;
  for (const theme of themes) {
    lists.themes.add(theme, respondent, rating);
    if (place === null) lists.placeless.add(theme, respondent, rating);
    else lists.pairs.add(lists.pairId(place, theme), respondent, rating);
  }
  for (const time of timesOfDay) {
    lists.timesOfDay.add(time, respondent, rating);
    for (const theme of themes)
      lists.themeTimes.add(lists.themeTimeId(time, theme), respondent, rating);
  }
  if (place !== null) lists.places.add(place, respondent, rating);
}

/** Ids of pairs, each made once: text that is put together anew has to be hashed anew. */
function pairIds(): (first: string, theme: string) => string {
  const known = new Map<string, Map<string, string>>();
  return (first, theme) => {
    let ofFirst = known.get(first);
    if (!ofFirst) {
      ofFirst = new Map();
      known.set(first, ofFirst);
    }
    let id = ofFirst.get(theme);
    if (id === undefined) {
      id = `${first}/${theme}`;
      ofFirst.set(theme, id);
    }
    return id;
  };
}
