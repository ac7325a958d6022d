interface StepperProps {
  readonly label: string;
  readonly value: number;
  readonly least?: number;
  readonly most: number;
  readonly by?: number;
  /** What stands for 0. */
  readonly none?: string;
  readonly onChange: (value: number) => void;
}

/** A small number, without a keyboard: one less, one more. A key that leads no further keeps the focus. */
export function Stepper({ label, value, least = 0, most, by = 1, none, onChange }: StepperProps) {
  const set = (next: number) => onChange(Math.min(most, Math.max(least, next)));
  return (
    <fieldset class="stepper">
      <legend>{label}</legend>
      <div class="stepper-keys">
        <button
          type="button"
          class="stepper-key"
          aria-disabled={value <= least}
          onClick={() => set(value - by)}
        >
          <span aria-hidden="true">−</span>
          <span class="visually-hidden">Färre</span>
        </button>
        <output class="stepper-value tabular">{value === 0 && none ? none : value}</output>
        <button
          type="button"
          class="stepper-key"
          aria-disabled={value >= most}
          onClick={() => set(value + by)}
        >
          <span aria-hidden="true">+</span>
          <span class="visually-hidden">Fler</span>
        </button>
      </div>
    </fieldset>
  );
}
