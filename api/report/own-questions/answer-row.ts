/** One respondent in the shape that questions outside the ranking are counted from. */
import type { DialogueRow } from '../../contract/index.ts';
import type { Question } from '../../contract/questionnaire/questionnaire.ts';
import type { StoredValue } from '../../contract/questionnaire/stored-answer.ts';
import { responseRows, type StoredAnswer } from '../rows.ts';

export interface AnswerRow
  extends Pick<
    DialogueRow,
    'id' | 'mode' | 'stratum' | 'psu' | 'baseWeight' | 'variables' | 'flagged'
  > {
  readonly visitor: boolean;
  /** The version of the questionnaire that was answered. */
  readonly version: string;
  readonly answers: Readonly<Record<string, StoredValue>>;
  readonly safety: StoredValue;
  readonly eveningSafety: StoredValue;
}

export function answerRow(stored: StoredAnswer): AnswerRow {
  const { rows, visitors } = responseRows([stored]);
  const [row] = [...rows, ...visitors];
  if (!row) throw new RangeError('answerRow requires a response that makes a row');
  const { id, mode, stratum, psu, baseWeight, variables, flagged } = row;
  const { questionnaire: version, answers, safety, eveningSafety } = stored.response;
  const design = { id, mode, stratum, psu, baseWeight, variables, flagged };
  return { ...design, visitor: visitors.length > 0, version, answers, safety, eveningSafety };
}

/** What was stored for a question; core questions have a field of their own in a response. */
export function storedFor(
  row: AnswerRow,
  { id, field }: Pick<Question, 'id' | 'field'>,
): StoredValue {
  if (field === 'safety') return row.safety;
  if (field === 'eveningSafety') return row.eveningSafety;
  return field === undefined ? row.answers[id] : undefined;
}
