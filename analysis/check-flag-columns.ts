/** Columns of answers that a flag looks at: as many figures in each. */
export function checkFlagColumns(
  name: string,
  answers: number,
  columns: Readonly<Record<string, ArrayLike<number>>>,
): void {
  for (const [column, { length }] of Object.entries(columns)) {
    if (length !== answers) {
      throw new RangeError(
        `${name} requires one figure an answer in every column; ${column} has ${length} of ${answers}`,
      );
    }
  }
}

/** A limit that a flag is given: a number of at least `least`. */
export function checkLimit(name: string, option: string, value: number, least: number): void {
  if (!(value >= least)) {
    throw new RangeError(`${name} requires ${option} to be at least ${least}; got: ${value}`);
  }
}
