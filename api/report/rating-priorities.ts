/** Priorities of somebody else's survey, which rates a list of items. */
import { rankRatings } from '../../analysis/index.ts';
import type { Priorities, RatingRow } from '../contract/index.ts';
import { planRanking, rankingOf } from './priorities.ts';
import type { PrioritiesContext, PrioritiesOptions } from './priorities-context.ts';
import { publish } from './publish.ts';
import { surveyDesign } from './tabulate.ts';

export interface RatingSurvey {
  readonly rows: readonly RatingRow[];
  /** One per position in a row's `ratings`; labels are looked up among the context's themes. */
  readonly ids: readonly string[];
  readonly scale: { readonly low: number; readonly high: number };
  /** A rating at or above this counts as naming the item. */
  readonly namedFrom: number;
  /** The variable whose categories are ranked as places, when there is one. */
  readonly placeVariable: string | null;
  /** What the scale measures, in Swedish. */
  readonly label: string;
}

/** The priorities of a survey of ratings; the same JSON as of a dialogue. */
export function makeRatingPriorities(
  survey: RatingSurvey,
  context: PrioritiesContext,
  options: PrioritiesOptions = {},
): Priorities {
  const { rows, ids, scale, namedFrom, placeVariable, label } = survey;
  const design = surveyDesign(rows);
  const plan = planRanking(design, options);
  const ratings = new Float64Array(ids.length * rows.length).fill(Number.NaN);
  rows.forEach((row, respondent) => {
    row.ratings.forEach((rating, item) => {
      if (item < ids.length) ratings[item * rows.length + respondent] = rating;
    });
  });
  const tabulated = {
    ...design,
    variables: plan.variables,
    ids,
    ratings,
    scale,
    namedFrom,
    placeVariable,
  };
  const hasAnswers = ratings.some((rating) => !Number.isNaN(rating));
  const numbers = rankingOf(hasAnswers, design, plan, () =>
    rankRatings(tabulated, plan.rankOptions),
  );
  return publish(numbers, {
    context: placeVariable === null ? context : withPlaceLabels(context, placeVariable),
    options,
    replicates: plan.rankOptions.replicates,
    measure: { kind: 'rating', low: scale.low, high: scale.high, label, namedFrom },
    cautions: plan.cautions,
  });
}

/** The categories of the place variable are the places. */
function withPlaceLabels(context: PrioritiesContext, variable: string): PrioritiesContext {
  const { labels } = context;
  const places = { ...labels.categories[variable], ...labels.places };
  return { ...context, labels: { ...labels, places, areas: { ...places, ...labels.areas } } };
}
