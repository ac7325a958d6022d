import type { FormPage } from '../../api/contract/screens/form.ts';
import { TextInput } from '../components/Field.tsx';

/** What was wrong with a field, by its name; `undefined` when nothing was. */
export function problemOf(
  { problems }: Pick<FormPage, 'problems'>,
  field: string,
): string | undefined {
  return problems.find(({ href }) => href === `#${field}`)?.message;
}

/**
 * Writes the lines of text of one form: each holds what was typed in it, and says what was wrong.
 *
 * @param autocomplete - `off` where a browser's own memory would only be in the way
 */
export function formInputs(
  form: Pick<FormPage, 'entered' | 'problems'>,
  autocomplete: 'on' | 'off' = 'off',
) {
  return (name: string, label: string, hint?: string, inputmode?: 'numeric') => (
    <TextInput
      name={name}
      label={label}
      autocomplete={autocomplete}
      value={form.entered[name] ?? ''}
      error={problemOf(form, name)}
      {...(hint !== undefined && { hint })}
      {...(inputmode !== undefined && { inputmode })}
    />
  );
}

interface TextFileFieldProps {
  readonly label: string;
  /** Endings and media types, as `accept` takes them. */
  readonly accept: string;
  readonly error: string | undefined;
}

/** The file of a form, in the field `fil`. */
export function TextFileField({ label, accept, error }: TextFileFieldProps) {
  return (
    <div class={error ? 'field field-wrong' : 'field'}>
      <label class="field-label" for="fil">
        {label}
      </label>
      {error && (
        <p class="error" id="fil-error">
          {error}
        </p>
      )}
      <input
        type="file"
        id="fil"
        name="fil"
        accept={accept}
        aria-describedby={error ? 'fil-error' : undefined}
      />
    </div>
  );
}
