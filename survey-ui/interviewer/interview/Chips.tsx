export interface Chip {
  readonly code: string;
  readonly label: string;
}

interface ChipsProps {
  readonly chips: readonly Chip[];
  readonly chosen: readonly string[];
  /** `row`: grades side by side, in their order. */
  readonly layout?: 'grid' | 'row';
  readonly onTap: (code: string) => void;
}

/** Options to tap: a tap chooses, another takes it away. */
export function Chips({ chips, chosen, layout = 'grid', onTap }: ChipsProps) {
  return (
    <div class={`chips chips-${layout}`}>
      {chips.map(({ code, label }) => (
        <button
          type="button"
          key={code}
          class="chip"
          aria-pressed={chosen.includes(code)}
          onClick={() => onTap(code)}
        >
          {label}
        </button>
      ))}
    </div>
  );
}
