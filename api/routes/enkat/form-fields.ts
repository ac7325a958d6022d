/** What a form of the enkät sends beside its answer. */
import { ANSWER_FIELD, OWN_PLACE_FIELD } from '../../contract/questionnaire/apply.ts';
import type { Move } from '../../contract/questionnaire/walk.ts';
import type { EnteredAnswer } from '../../contract/screens/survey.ts';
import { languageAskedFor } from '../../http/offered-languages.ts';
import type { FormState } from './form-state.ts';

const text = (value: unknown) => (typeof value === 'string' ? value : '');

/**
 * A form without a button's value was sent by a script or an old browser: it begins, or goes on.
 * A change of language stays where it is.
 */
export function moveOf(fields: FormData): Move {
  const step = text(fields.get('step'));
  const go = text(fields.get('go')) || (step === '' ? 'begin' : 'next');
  return {
    go: languageAskedFor(fields) === undefined ? go : 'stay',
    step,
    changing: fields.has('changing'),
  };
}

/**
 * Whether somebody begins on a first page without answers. A browser's back button can bring that
 * page up again after sending, for the next person: their answers must not carry the same id.
 */
export function beginsAnew({ answers }: Pick<FormState, 'answers'>, fields: FormData): boolean {
  return moveOf(fields).go === 'begin' && Object.keys(answers).length === 0;
}

/** Everything that a form sent as text, to be sent again. */
export function textFields(fields: FormData): readonly (readonly [string, string])[] {
  return [...fields].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : []));
}

/** What stood in the form, to be shown again beside what was wrong with it. */
export function enteredAnswer(fields: FormData): EnteredAnswer {
  const codes = fields.getAll(ANSWER_FIELD).filter((value) => typeof value === 'string');
  return { codes, text: codes[0] ?? '', ownPlace: text(fields.get(OWN_PLACE_FIELD)) };
}
