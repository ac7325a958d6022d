import type { ComponentChildren, KeyboardEventHandler } from 'preact';
import { describedBy, HintAndError } from './Field.tsx';

interface Choice {
  readonly value: string;
  readonly label: string;
  readonly hint?: string;
}

interface ChoicesProps {
  readonly name: string;
  /** The question. A heading goes inside when the group is the whole page: `<h1>…</h1>`. */
  readonly legend: ComponentChildren;
  readonly options: readonly Choice[];
  readonly hint?: string | undefined;
  readonly error?: ComponentChildren;
  /** Defaults to the name. */
  readonly id?: string;
  /** Fields that belong under the group, such as the text of "Något annat". */
  readonly children?: ComponentChildren;
  readonly onKeyDown?: KeyboardEventHandler<HTMLFieldSetElement>;
}

interface RadioGroupProps extends ChoicesProps {
  readonly selected?: string | null;
  readonly onChange?: (value: string) => void;
}

interface CheckboxGroupProps extends ChoicesProps {
  readonly selected?: readonly string[];
  readonly onChange?: (value: string, checked: boolean) => void;
}

interface RowProps {
  readonly type: 'radio' | 'checkbox';
  readonly name: string;
  readonly id: string;
  readonly choice: Choice;
  readonly checked: boolean;
  readonly onChange: ((checked: boolean) => void) | undefined;
}

/** The whole row is the target, at least 48 px high: it is hit in the cold, on a bus, by anybody. */
function ChoiceRow({ type, name, id, choice, checked, onChange }: RowProps) {
  return (
    <label class="choice" for={id}>
      <input
        type={type}
        id={id}
        name={name}
        value={choice.value}
        checked={checked}
        aria-describedby={choice.hint ? `${id}-about` : undefined}
        {...(onChange && {
          onChange: (event) => onChange(event.currentTarget.checked),
        })}
      />
      <span class="choice-mark" aria-hidden="true" />
      <span>
        {choice.label}
        {choice.hint && (
          <span class="choice-hint" id={`${id}-about`}>
            {choice.hint}
          </span>
        )}
      </span>
    </label>
  );
}

function ChoiceFrame({
  id,
  legend,
  hint,
  error,
  rows,
  children,
  onKeyDown,
}: Pick<ChoicesProps, 'legend' | 'hint' | 'error' | 'children' | 'onKeyDown'> & {
  readonly id: string;
  readonly rows: ComponentChildren;
}) {
  return (
    <fieldset
      id={`${id}-group`}
      class={error ? 'field field-wrong' : 'field'}
      aria-describedby={describedBy(id, { hint, error })}
      {...(onKeyDown && { onKeyDown })}
    >
      <legend class="choice-legend">{legend}</legend>
      <HintAndError id={id} hint={hint} error={error} />
      <div class="choices">{rows}</div>
      {children}
    </fieldset>
  );
}

/** Id of the n:th row: the first has the group's own id, so that an error can link to it. */
const rowId = (id: string, index: number) => (index === 0 ? id : `${id}-${index + 1}`);

/** One answer of several. */
export function RadioGroup({
  name,
  id = name,
  options,
  selected,
  onChange,
  ...rest
}: RadioGroupProps) {
  const rows = options.map((choice, index) => (
    <ChoiceRow
      key={choice.value}
      type="radio"
      name={name}
      id={rowId(id, index)}
      choice={choice}
      checked={choice.value === selected}
      onChange={onChange && (() => onChange(choice.value))}
    />
  ));
  return <ChoiceFrame id={id} rows={rows} {...rest} />;
}

/** Any number of answers; the hint says how many. */
export function CheckboxGroup({
  name,
  id = name,
  options,
  selected = [],
  onChange,
  ...rest
}: CheckboxGroupProps) {
  const rows = options.map((choice, index) => (
    <ChoiceRow
      key={choice.value}
      type="checkbox"
      name={name}
      id={rowId(id, index)}
      choice={choice}
      checked={selected.includes(choice.value)}
      onChange={onChange && ((checked) => onChange(choice.value, checked))}
    />
  ));
  return <ChoiceFrame id={id} rows={rows} {...rest} />;
}
