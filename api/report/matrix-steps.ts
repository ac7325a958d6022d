/** Five steps of colour for the cells of a table. */
export type Step = 0 | 1 | 2 | 3 | 4 | 5;

const STEPS = 5;

/**
 * The step of a value between nought and the largest: 1 for the lowest fifth, 5 for the highest.
 *
 * @example stepOf(0.3, 0.4) // => 4
 */
export function stepOf(value: number, largest: number): Step {
  if (largest <= 0) return 1;
  const step = Math.ceil((value / largest) * STEPS);
  return Math.min(STEPS, Math.max(1, step)) as Step;
}
