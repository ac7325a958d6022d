/** What each respondent said to one question: answered, passed by, or was not asked. */
import type { Rule } from '../../contract/questionnaire/questionnaire.ts';
import { readStored, type StoredAnswer } from '../../contract/questionnaire/stored-answer.ts';
import { type AnswerRow, storedFor } from './answer-row.ts';
import type { CountedQuestion } from './counted-questions.ts';

export type Said = Exclude<StoredAnswer, { kind: 'none' | 'text' }> | { readonly kind: 'skipped' };

/** One entry a row; `null` for those who were not asked. */
export function readRows(
  question: CountedQuestion,
  rows: readonly AnswerRow[],
  all: readonly CountedQuestion[],
): readonly (Said | null)[] {
  const given = rows.map((row): StoredAnswer | null => {
    const asked = question.asked.get(row.version);
    return asked ? readStored(asked, storedFor(row, asked)) : null;
  });
  const isGiven = (said: StoredAnswer | null) => said !== null && said.kind !== 'none';
  // Interviews ask fewer questions than the web: a way of answering in which nobody has an answer did not ask.
  const modes = new Set(rows.filter((_, i) => isGiven(given[i] ?? null)).map(({ mode }) => mode));
  const known = new Map(all.map((each) => [each.id, each]));
  return rows.map((row, i): Said | null => {
    const said = given[i] ?? null;
    if (said === null || said.kind === 'text') return null;
    if (said.kind !== 'none') return said;
    const rule = question.asked.get(row.version)?.showIf;
    const isAsked = modes.has(row.mode) && (rule === undefined || ruleHolds(rule, row, known));
    return isAsked ? { kind: 'skipped' } : null;
  });
}

/** Whether a rule is known to hold for a stored response; what a response does not tell does not. */
function ruleHolds(
  rule: Rule,
  row: AnswerRow,
  known: ReadonlyMap<string, CountedQuestion>,
): boolean {
  if ('all' in rule) return rule.all.every((part) => ruleHolds(part, row, known));
  if ('any' in rule) return rule.any.some((part) => ruleHolds(part, row, known));
  if ('modes' in rule) return rule.modes.some((mode) => mode === row.mode);
  if ('notAskedBy' in rule) return row.mode !== 'street';
  const asked = known.get(rule.question)?.asked.get(row.version);
  const said = asked && readStored(asked, storedFor(row, asked));
  if (said?.kind !== 'codes') return false;
  return 'anyOf' in rule
    ? said.codes.some((code) => rule.anyOf.includes(code))
    : !said.codes.some((code) => rule.noneOf.includes(code));
}
