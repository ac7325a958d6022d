export interface Chip {
  readonly code: string;
  readonly label: string;
  /** Before the words: a grade that is read aloud by its number. */
  readonly grade?: number;
  /** Under the words, smaller. */
  readonly more?: string;
}

interface ChipsProps {
  readonly chips: readonly Chip[];
  readonly chosen: readonly string[];
  /** `row`: side by side in their order, all in one row where there is room. */
  readonly layout?: 'grid' | 'row' | 'dense';
  readonly onTap: (code: string) => void;
}

/** Options to tap: a tap chooses, another takes it away. One that is chosen is as large as before, so that nothing moves. */
export function Chips({ chips, chosen, layout = 'grid', onTap }: ChipsProps) {
  return (
    <div class={`chips chips-${layout}`}>
      {chips.map(({ code, label, grade, more }) => (
        <button
          type="button"
          key={code}
          class="chip"
          aria-pressed={chosen.includes(code)}
          onClick={() => onTap(code)}
        >
          {grade !== undefined && <b class="chip-grade">{grade} </b>}
          {label}
          {more && <span class="chip-more"> {more}</span>}
        </button>
      ))}
    </div>
  );
}
