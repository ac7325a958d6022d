/** Answers in columns, ready to be ranked; the concerns of a place count for its area too. */
import type { SurveyDesign, TabulatedDialogue } from '../../analysis/index.ts';
import type { DialogueRow, RatingRow } from '../contract/index.ts';
import type { CountedAnswers } from './columns/counted-answers.ts';
import { countAnswers } from './columns/growing-answers.ts';
import { growingDesign } from './columns/growing-design.ts';
import { mergeItems, partsOf } from './columns/merge-items.ts';

/** Place → the area in which it lies. */
type PlaceAreas = Readonly<Record<string, string>>;

/**
 * The dialogue in columns. Linear in rows and namings; the order of the rows decides the order of
 * respondents and nothing else.
 *
 * @param rows - one a respondent; `hasConcern` `null` without concerns leaves the denominators
 * @param places - place → area; a place that is not there counts for no area
 */
export function tabulate(rows: readonly DialogueRow[], places: PlaceAreas): TabulatedDialogue {
  return withAreas(countAnswers(rows), places);
}

/** Counted answers with the areas in which the named places lie. */
export function withAreas(counted: CountedAnswers, places: PlaceAreas): TabulatedDialogue {
  const areaOf = (place: string): string | null =>
    Object.hasOwn(places, place) ? (places[place] ?? place) : null;
  const areas = mergeItems(partsOf(counted.places, areaOf), counted.respondents);
  return { ...counted, areas };
}

/** How the respondents were reached, in columns. The mode is a variable like the others. */
export function surveyDesign(rows: readonly RatingRow[]): SurveyDesign {
  const design = growingDesign();
  for (const row of rows) design.push(row);
  return design.upTo(rows.length);
}
