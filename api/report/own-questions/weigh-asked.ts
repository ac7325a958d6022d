/** How those who were asked a question weigh: to the population, by themselves, as the ranking is weighted. */
import { type Margin, type MeansDesign, marginColumn, rake } from '../../../analysis/index.ts';
import { planRanking } from '../priorities.ts';
import { surveyDesign } from '../tabulate.ts';
import type { AnswerRow } from './answer-row.ts';

export interface Weighed {
  readonly design: MeansDesign;
  readonly weighted: boolean;
}

/**
 * Weighs residents to the margins; where the margins can't be met, every answer counts alike.
 *
 * @param clusters - respondent → cluster, where it is another than the row's own
 */
export function weighResidents(
  rows: readonly AnswerRow[],
  margins: readonly Margin[],
  clusters: ReadonlyMap<string, string>,
): Weighed {
  const survey = surveyDesign(rows.map((row) => asDialogueRow(row, clusters)));
  const plain = { weights: survey.baseWeight, stratum: survey.stratum, psu: survey.psu };
  const plan = planRanking(survey, { margins, collapse: true });
  if (plan.rankOptions.margins.length === 0) return { design: plain, weighted: false };
  try {
    const coded = plan.rankOptions.margins.map((margin) => marginColumn(margin, plan.variables));
    const raked = rake(survey.baseWeight, coded, { collapse: true });
    const calibration = { baseWeight: survey.baseWeight, plan: raked.plan };
    return { design: { ...plain, weights: raked.weights, calibration }, weighted: true };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return { design: plain, weighted: false };
  }
}

/** Visitors and firms: nobody knows their population, so every answer counts alike. */
export function countAlike(
  rows: readonly AnswerRow[],
  clusters: ReadonlyMap<string, string>,
): Weighed {
  const { stratum, psu } = surveyDesign(rows.map((row) => asDialogueRow(row, clusters)));
  return {
    design: { weights: new Float64Array(rows.length).fill(1), stratum, psu },
    weighted: false,
  };
}

function asDialogueRow(row: AnswerRow, clusters: ReadonlyMap<string, string>) {
  return { ...row, psu: clusters.get(row.id) ?? row.psu, ratings: [] };
}
