/** What an answer says, for telling copies: its content word for word, and how much there is of it. */
import type { Response } from '../../contract/index.ts';

/**
 * The content as text: equal for answers that say the same, on whichever day and in whichever
 * language they were asked. Free text is part of it.
 */
export function contentOf(response: Response): string {
  const { mode, stop, respondent, safety, eveningSafety, unsafePlace, hasConcern } = response;
  const { concerns, wishes, comment, answers } = response;
  const ratings = [safety, eveningSafety, unsafePlace, hasConcern];
  return JSON.stringify([mode, stop, respondent, ratings, concerns, wishes, comment, answers]);
}

const given = (value: unknown): number =>
  value === null || value === undefined || value === '' ? 0 : 1;

/**
 * How many particulars an answer holds: ratings, places, themes, times, demographics. At most four
 * of a concern (a place, a theme, a time, a rating), as the false alarms were measured.
 */
export function detailsOf({ respondent, safety, eveningSafety, concerns }: Response): number {
  let details = given(safety) + given(eveningSafety);
  details += given(respondent.ageGroup) + given(respondent.gender);
  for (const { place, placeText, themes, timesOfDay, insecurity } of concerns) {
    details += given(place ?? placeText) + given(insecurity);
    details += Math.min(1, themes.length) + Math.min(1, timesOfDay.length);
  }
  return details;
}
