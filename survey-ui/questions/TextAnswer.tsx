import { ANSWER_FIELD } from '../../api/contract/questionnaire/apply.ts';
import { TextArea, TextInput } from '../components/Field.tsx';
import type { KindProps } from './Question.tsx';
import { questionText } from './question-text.ts';
import { TextHint } from './TextHint.tsx';

/** A question answered in the respondent's own words. The limit is checked, never cut at the keyboard. */
export function TextAnswer({ way, step, language, entered, heading, hint, error, say }: KindProps) {
  const Input = step.question.kind === 'long-text' ? TextArea : TextInput;
  return (
    <>
      {heading}
      <Input
        name={ANSWER_FIELD}
        label={questionText(way, language, 'text')}
        value={entered.text}
        {...(hint !== undefined && { hint })}
        error={error}
      />
      <TextHint field={ANSWER_FIELD} say={say} />
    </>
  );
}
