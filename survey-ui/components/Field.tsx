import type { ComponentChildren, GenericEventHandler, InputEventHandler } from 'preact';

export interface FieldFrameProps {
  readonly id: string;
  readonly label: ComponentChildren;
  readonly hint?: string | undefined;
  /** What was wrong; read as part of the field. */
  readonly error?: ComponentChildren;
  readonly children: ComponentChildren;
}

/** Ids of the hint and the error of a field, for `aria-describedby`; `undefined` when it has neither. */
export function describedBy(
  id: string,
  {
    hint,
    error,
  }: {
    readonly hint?: string | undefined;
    readonly error?: ComponentChildren;
  },
): string | undefined {
  const ids = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean);
  return ids.length > 0 ? ids.join(' ') : undefined;
}

/** Hint and error, in the order in which they are read: what to write, then what was wrong. */
export function HintAndError({ id, hint, error }: Pick<FieldFrameProps, 'id' | 'hint' | 'error'>) {
  return (
    <>
      {hint && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        <p class="error" id={`${id}-error`}>
          {error}
        </p>
      )}
    </>
  );
}

function FieldFrame({ id, label, hint, error, children }: FieldFrameProps) {
  return (
    <div class={error ? 'field field-wrong' : 'field'}>
      <label for={id} class="field-label">
        {label}
      </label>
      <HintAndError id={id} hint={hint} error={error} />
      {children}
    </div>
  );
}

interface TextInputProps {
  readonly name: string;
  readonly label: ComponentChildren;
  readonly hint?: string;
  readonly error?: ComponentChildren;
  readonly value?: string;
  readonly autocomplete?: string;
  readonly autocapitalize?: 'off' | 'sentences';
  readonly inputmode?: 'text' | 'numeric';
  readonly maxLength?: number;
  /** Where somebody who repeats a task begins. */
  readonly autoFocus?: boolean;
  /** Defaults to the name. */
  readonly id?: string;
  readonly onInput?: InputEventHandler<HTMLInputElement>;
}

/** One line of text under its label; the label is never inside the box, where it would vanish. */
export function TextInput({ name, label, hint, error, id = name, ...rest }: TextInputProps) {
  return (
    <FieldFrame id={id} label={label} hint={hint} error={error}>
      <input
        class="text-input"
        type="text"
        id={id}
        name={name}
        dir="auto"
        spellcheck={false}
        aria-describedby={describedBy(id, { hint, error })}
        aria-invalid={error ? true : undefined}
        {...rest}
      />
    </FieldFrame>
  );
}

interface PasswordInputProps {
  readonly name: string;
  readonly label: string;
  readonly error?: ComponentChildren;
  /** One that is being chosen: a password manager may propose it. */
  readonly isNew?: boolean;
}

/** The password of a sign-in; a password manager may fill it and it may be pasted. */
export function PasswordInput({ name, label, error, isNew = false }: PasswordInputProps) {
  return (
    <FieldFrame id={name} label={label} error={error}>
      <input
        class="text-input"
        type="password"
        id={name}
        name={name}
        autocomplete={isNew ? 'new-password' : 'current-password'}
        aria-describedby={describedBy(name, { error })}
        aria-invalid={error ? true : undefined}
      />
    </FieldFrame>
  );
}

interface TextAreaProps {
  readonly name: string;
  readonly label: ComponentChildren;
  readonly hint?: string;
  readonly error?: ComponentChildren;
  readonly value?: string;
  readonly rows?: number;
  readonly maxLength?: number;
  readonly id?: string;
  readonly onInput?: InputEventHandler<HTMLTextAreaElement>;
}

/** Several lines of text. */
export function TextArea({
  name,
  label,
  hint,
  error,
  id = name,
  rows = 4,
  ...rest
}: TextAreaProps) {
  return (
    <FieldFrame id={id} label={label} hint={hint} error={error}>
      <textarea
        class="text-input"
        id={id}
        name={name}
        dir="auto"
        rows={rows}
        aria-describedby={describedBy(id, { hint, error })}
        aria-invalid={error ? true : undefined}
        {...rest}
      />
    </FieldFrame>
  );
}

interface SelectProps {
  readonly name: string;
  readonly label: ComponentChildren;
  readonly options: readonly {
    readonly value: string;
    readonly label: string;
  }[];
  readonly selected?: string;
  readonly hint?: string;
  readonly error?: ComponentChildren;
  readonly id?: string;
  readonly onChange?: GenericEventHandler<HTMLSelectElement>;
}

/** One of many named things, where rows to tap would fill several screens. */
export function Select({
  name,
  label,
  options,
  selected = '',
  hint,
  error,
  id = name,
  ...rest
}: SelectProps) {
  return (
    <FieldFrame id={id} label={label} hint={hint} error={error}>
      <select
        class="text-input"
        id={id}
        name={name}
        aria-describedby={describedBy(id, { hint, error })}
        aria-invalid={error ? true : undefined}
        {...rest}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value} selected={option.value === selected}>
            {option.label}
          </option>
        ))}
      </select>
    </FieldFrame>
  );
}
