/** What a form of the enkät sends beside its answer. */
import { ANSWER_FIELD, OWN_PLACE_FIELD } from '../../contract/questionnaire/apply.ts';
import type { Move } from '../../contract/questionnaire/walk.ts';
import type { EnteredAnswer } from '../../contract/screens/survey.ts';
import { languageAskedFor } from './languages.ts';

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

/** What stood in the form, to be shown again beside what was wrong with it. */
export function enteredAnswer(fields: FormData): EnteredAnswer {
  const codes = fields.getAll(ANSWER_FIELD).filter((value) => typeof value === 'string');
  return { codes, text: codes[0] ?? '', ownPlace: text(fields.get(OWN_PLACE_FIELD)) };
}
