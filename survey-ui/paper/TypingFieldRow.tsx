import type { TypingField } from '../../api/contract/screens/collection.ts';

interface TypingFieldRowProps {
  readonly field: TypingField;
}

/** More options than this stand in columns under the field. */
const MANY = 8;

/** A question of the sheet: its number, one field, and what the numbers mean. */
export function TypingFieldRow({ field }: TypingFieldRowProps) {
  const { name, number, title, kind, options, value, error, needs } = field;
  const described = [options.length > 0 && `${name}-options`, error && `${name}-error`]
    .filter(Boolean)
    .join(' ');
  const shared = {
    id: name,
    name,
    class: `text-input typing-${kind}`,
    autocomplete: 'off',
    'aria-describedby': described || undefined,
    'aria-invalid': error ? (true as const) : undefined,
    'data-needs': needs ?? undefined,
  };
  return (
    <div class={error ? 'typing-field field-wrong' : 'typing-field'}>
      <label for={name}>
        <span class="typing-number">{number}</span> {title}
      </label>
      {kind === 'words' ? (
        <textarea {...shared} rows={2}>
          {value}
        </textarea>
      ) : (
        <input
          {...shared}
          type="text"
          value={value}
          {...(kind === 'codes' && { inputmode: 'numeric' as const })}
        />
      )}
      {error && (
        <p class="error" id={`${name}-error`}>
          <span class="visually-hidden">Fel: </span>
          {error}
        </p>
      )}
      {options.length > 0 && (
        <ol
          class={options.length > MANY ? 'typing-options many' : 'typing-options'}
          id={`${name}-options`}
        >
          {options.map((option) => (
            <li key={option.number} data-number={option.number}>
              <span class="typing-code">{option.number}</span> {option.label}
            </li>
          ))}
        </ol>
      )}
    </div>
  );
}
