/**
 * Counts a dialogue out into columns. Each respondent counts once for each item that she named,
 * with the largest insecurity that she gave it; a place's concerns count for its area too.
 * Linear in rows and namings; the order of the rows decides the order of respondents and nothing else.
 */
import type { SurveyDesign, TabulatedDialogue } from '../../analysis/index.ts';
import type { DialogueRow, RatingRow } from '../contract/index.ts';
import { categoryColumn } from './category-column.ts';
import { collectItems, type ItemCollector } from './item-columns.ts';

/** What a concern without a rating counts as: the lowest. */
export const UNRATED = 1;

/** Actors whose wishes stand in every table, also when nobody wished anything. */
const ACTORS = ['police', 'municipality'] as const;

/** Place → the area in which it lies. */
type PlaceAreas = Readonly<Record<string, string>>;

/**
 * The dialogue in columns, ready to be ranked.
 *
 * @param rows - one a respondent; `hasConcern` `null` without concerns leaves the denominators
 * @param places - place → area; a place that is not there counts for no area
 */
export function tabulate(rows: readonly DialogueRow[], places: PlaceAreas): TabulatedDialogue {
  const themes = collectItems();
  const placeItems = collectItems();
  const areas = collectItems();
  const pairs = collectItems();
  const timesOfDay = collectItems();
  const themeTimes = collectItems();
  const pairId = pairIds();
  const themeTimeId = pairIds();
  const wishes = new Map<string, ItemCollector>(ACTORS.map((actor) => [actor, collectItems()]));
  const answeredConcerns = new Uint8Array(rows.length);
  let unratedConcerns = 0;

  rows.forEach((row, respondent) => {
    answeredConcerns[respondent] = row.hasConcern !== null || row.concerns.length > 0 ? 1 : 0;
    for (const { place, themes: named, timesOfDay: times, insecurity } of row.concerns) {
      if (insecurity === null) unratedConcerns += 1;
      const rating = insecurity ?? UNRATED;
      for (const theme of named) themes.add(theme, respondent, rating);
      for (const time of times) {
        timesOfDay.add(time, respondent, rating);
        for (const theme of named) themeTimes.add(themeTimeId(time, theme), respondent, rating);
      }
      if (place === null) continue;
      placeItems.add(place, respondent, rating);
      if (Object.hasOwn(places, place)) areas.add(places[place] ?? place, respondent, rating);
      for (const theme of named) pairs.add(pairId(place, theme), respondent, rating);
    }
    for (const [actor, actions] of Object.entries(row.wishes)) {
      let wished = wishes.get(actor);
      if (!wished) {
        wished = collectItems();
        wishes.set(actor, wished);
      }
      for (const action of actions) wished.add(action, respondent, 1);
    }
  });

  return {
    ...surveyDesign(rows),
    answeredConcerns,
    themes: themes.columns(),
    places: placeItems.columns(),
    areas: areas.columns(),
    pairs: pairs.columns(),
    timesOfDay: timesOfDay.columns(),
    themeTimes: themeTimes.columns(),
    wishes: Object.fromEntries([...wishes].map(([actor, items]) => [actor, items.columns()])),
    unratedConcerns,
  };
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

/** How the respondents were reached, in columns. The mode is a variable like the others. */
export function surveyDesign(rows: readonly (DialogueRow | RatingRow)[]): SurveyDesign {
  const names = new Set<string>();
  for (const row of rows) for (const name of Object.keys(row.variables)) names.add(name);
  names.delete('mode');
  const variables = Object.fromEntries(
    [...names]
      .sort()
      .map((name) => [name, categoryColumn(rows.map((row) => row.variables[name] ?? null))]),
  );
  return {
    respondents: rows.length,
    baseWeight: Float64Array.from(rows, ({ baseWeight }) => baseWeight),
    stratum: categoryColumn(rows.map(({ stratum }) => stratum)),
    psu: categoryColumn(rows.map(({ psu }) => psu)),
    variables: {
      mode: categoryColumn(rows.map(({ mode }) => mode)),
      ...variables,
    },
    flagged: Uint8Array.from(rows, (row) => ('flagged' in row && row.flagged ? 1 : 0)),
  };
}
