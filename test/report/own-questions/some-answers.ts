/** Invented respondents who answered the questions outside the ranking. */

import type { QuestionResult } from '../../../api/contract/question-result.ts';
import { questionnaireOf } from '../../../api/contract/questionnaire/compose.ts';
import type { AnswerRow } from '../../../api/report/own-questions/answer-row.ts';
import {
  type OwnQuestionContext,
  ownQuestionResults,
} from '../../../api/report/own-questions/own-question-results.ts';
import { modules } from '../../../seed/catalogue/modules/modules.ts';
import { questionnaire20261 } from '../../../seed/catalogue/questionnaire-2026-1.ts';
import { guardsQuestion, parkingQuestion } from '../../support/own-questions.ts';

const questionnaire = questionnaireOf(
  { modules: modules.map(({ id }) => id), questions: [parkingQuestion, guardsQuestion] },
  questionnaire20261,
  modules,
);

let made = 0;

/** Somebody on the web; a cluster of her own unless told. */
export function someone(
  answers: AnswerRow['answers'],
  changes: Partial<AnswerRow> = {},
): AnswerRow {
  made += 1;
  const id = `person-${made}`;
  return {
    id,
    mode: 'web',
    stratum: changes.mode ?? 'web',
    psu: id,
    baseWeight: 1,
    variables: { gender: null, ageGroup: null, area: null },
    flagged: false,
    visitor: false,
    version: questionnaire.version,
    answers,
    safety: null,
    eveningSafety: null,
    ...changes,
  };
}

/** So many who answer alike. */
export const alike = (
  count: number,
  answers: AnswerRow['answers'],
  changes: Partial<AnswerRow> = {},
): AnswerRow[] => Array.from({ length: count }, () => someone(answers, changes));

export function resultsOf(
  rows: readonly AnswerRow[],
  changes: Partial<OwnQuestionContext> = {},
): readonly QuestionResult[] {
  return ownQuestionResults(rows, {
    versions: [questionnaire],
    municipality: 'Exempelstad',
    margins: [],
    smallestCell: 1,
    ...changes,
  });
}

/** One question's result, and one population of it. */
export function resultOf(
  id: string,
  rows: readonly AnswerRow[],
  changes: Partial<OwnQuestionContext> = {},
) {
  const result = resultsOf(rows, changes).find((each) => each.id === id);
  if (!result) throw new Error(`${id} has no result`);
  const group = (population: string) =>
    result.groups.find((each) => each.population === population);
  const [first] = result.groups;
  if (!first) throw new Error(`${id} has no answers`);
  const option = (code: string) => first.options.find((each) => each.code === code);
  const share = (code: string) => {
    const found = option(code);
    return found?.status === 'shown' ? found.share : undefined;
  };
  return { result, first, group, option, share };
}
