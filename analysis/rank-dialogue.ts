import type { RankOptions, TabulatedDialogue } from './dialogue.ts';
import { namings } from './item-list.ts';
import { rankLists } from './rank-lists.ts';
import type { RankedDialogue } from './ranked-dialogue.ts';

/**
 * Ranks a tabulated dialogue: themes, places, areas, times and their pairs by burden, wishes
 * by prevalence, each with its interval, simultaneous rank interval, tier and top-K
 * stability, by group as well; gaps, scenarios and cautions.
 *
 * Burden, prevalence and severity are over those who answered the question about
 * concerns; wishes over all respondents. Errors are linearized with calibration
 * residuals; top-K shares come from the Rao–Wu bootstrap with every replicate raked, and
 * above 20,000 respondents (and within groups) from normal draws. The generator is
 * xoroshiro128+, so a seed gives the same figures everywhere.
 *
 * Cost: linear in answers, plus replicates × answers up to 20,000 respondents.
 *
 * @throws RangeError when a column, an option or a margin cannot be used; it names it
 * @see Mogstad, Romano, Shaikh and Wilhelm (2024), Review of Economic Studies 91(1), 476–518
 * @see Rao, Wu and Yue (1992), Survey Methodology 18(2), 209–217
 * @example
 * // of a dialogue in which two thirds of the answers name lighting
 * rankDialogue(dialogue, options).themes[0]?.id; // => 'lighting'
 */
export function rankDialogue(dialogue: TabulatedDialogue, options: RankOptions): RankedDialogue {
  const { respondents, answeredConcerns } = dialogue;
  if (answeredConcerns.length !== respondents) {
    throw new RangeError(
      `rankDialogue requires one value a respondent; answeredConcerns has ${answeredConcerns.length} of ${respondents}`,
    );
  }
  checkCollection(dialogue);
  const all = new Uint8Array(respondents).fill(1);
  const answered = answeredConcerns.every((value) => value === 1) ? all : answeredConcerns;
  const wishes = Object.entries(dialogue.wishes).map(
    ([actor, columns]) => [actor, namings(columns, all, 'prevalence')] as const,
  );
  return rankLists(
    {
      design: dialogue,
      themes: namings(dialogue.themes, answered, 'burden'),
      places: namings(dialogue.places, answered, 'burden'),
      areas: namings(dialogue.areas, answered, 'burden'),
      pairs: namings(dialogue.pairs, answered, 'burden'),
      timesOfDay: namings(dialogue.timesOfDay, answered, 'burden'),
      themeTimes: namings(dialogue.themeTimes, answered, 'burden'),
      wishes: Object.fromEntries(wishes),
      answered,
      unratedConcerns: dialogue.unratedConcerns,
      placePositions: dialogue.placePositions ?? null,
      collection: dialogue.collection ?? null,
    },
    options,
  );
}

function checkCollection({ respondents, collection }: TabulatedDialogue): void {
  if (!collection) return;
  const { place, aboutOwn, themes } = collection;
  const lengths = {
    'collection.place': place.codes.length,
    'collection.aboutOwn': aboutOwn.length,
  };
  for (const [name, length] of Object.entries(lengths)) {
    if (length !== respondents) {
      throw new RangeError(
        `rankDialogue requires one value a respondent; ${name} has ${length} of ${respondents}`,
      );
    }
  }
  namings(themes, aboutOwn, 'burden');
}
