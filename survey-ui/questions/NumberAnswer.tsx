import { ANSWER_FIELD } from '../../api/contract/questionnaire/apply.ts';
import { optionsOf } from '../../api/contract/questionnaire/options.ts';
import { fill, unitOf } from '../../api/contract/questionnaire/texts.ts';
import { CheckboxGroup } from '../components/Choices.tsx';
import { TextInput } from '../components/Field.tsx';
import type { KindProps } from './Question.tsx';
import { questionText } from './question-text.ts';

/** A number, written as one likes ("12 000 kr"), or that one does not know it. */
export function NumberAnswer({
  way,
  step,
  language,
  seed,
  entered,
  heading,
  hint,
  error,
}: KindProps) {
  const unit = unitOf(way, step, language);
  const options = optionsOf(way, step, { language, seed });
  const written = entered.codes.filter((code) => !options.some((option) => option.code === code));
  return (
    <>
      {heading}
      <TextInput
        name={ANSWER_FIELD}
        label={fill(questionText(way, language, unit === '' ? 'number' : 'numberOf'), {
          enhet: unit,
        })}
        value={written[0] ?? ''}
        inputmode="numeric"
        {...(hint !== undefined && { hint })}
        error={error}
      />
      {options.length > 0 && (
        <CheckboxGroup
          name={ANSWER_FIELD}
          id={`${ANSWER_FIELD}-instead`}
          legend={questionText(way, language, 'or')}
          options={options.map(({ code, label }) => ({ value: code, label }))}
          selected={entered.codes}
        />
      )}
    </>
  );
}
