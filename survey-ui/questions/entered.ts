/** What stands in the fields of a question: the answer so far, or what was just sent and was wrong. */
import { type Answer, codesOf, isOwnPlace } from '../../api/contract/questionnaire/answers.ts';
import {
  ANSWER_FIELD,
  type FormFields,
  OWN_PLACE_FIELD,
} from '../../api/contract/questionnaire/apply.ts';
import { OTHER_PLACE } from '../../api/contract/questionnaire/questionnaire.ts';
import type { EnteredAnswer } from '../../api/contract/screens/survey.ts';

export function enteredFromAnswer(answer: Answer | undefined): EnteredAnswer {
  if (isOwnPlace(answer)) return { codes: [OTHER_PLACE], text: '', ownPlace: answer.text };
  return { codes: codesOf(answer), text: typeof answer === 'string' ? answer : '', ownPlace: '' };
}

export function enteredFromFields(fields: FormFields): EnteredAnswer {
  const given = fields.getAll(ANSWER_FIELD).filter((value) => typeof value === 'string');
  return {
    codes: given,
    text: given[0] ?? '',
    ownPlace: String(fields.getAll(OWN_PLACE_FIELD)[0] ?? ''),
  };
}
