import type { CategoryColumn, Margin } from './dialogue.ts';

/** One margin, coded for raking: a category a respondent and a target a category. */
export interface RakeMargin {
  /** `area`, or `ageGroup × gender`. */
  readonly label: string;
  /** Names for messages: `area=Onsala`, `ageGroup=15-24, gender=female`. */
  readonly categories: readonly string[];
  /** Index into `categories`, one a respondent; -1 is unknown. */
  readonly codes: Int32Array;
  /** Population of each category; NaN where none was given. */
  readonly targets: Float64Array;
  /** Place of each category along each variable, for finding the nearest. */
  readonly positions: readonly (readonly number[])[];
}

/**
 * Codes the respondents by one margin. A combination that occurs among them but not
 * in the margin is kept with the target NaN, so that `rake` can name it; a respondent
 * with any of the variables unknown is unknown.
 *
 * @throws RangeError when a variable has no column, a category stands twice, or a
 *   population is negative or not a number
 * @example
 * marginColumn(
 *   { variables: ['gender'], cells: [{ categories: ['woman'], population: 10 }] },
 *   { gender: { categories: ['man', 'woman'], codes: Int32Array.of(1, -1) } },
 * ).codes; // => [0, -1]
 */
export function marginColumn(
  margin: Margin,
  variables: Readonly<Record<string, CategoryColumn>>,
): RakeMargin {
  const columns = margin.variables.map((name) => {
    const column = variables[name];
    if (!column) {
      throw new RangeError(`rake requires every margin variable to be a column; missing: ${name}`);
    }
    return column;
  });
  const index = new Map<string, number>();
  const names: (readonly string[])[] = [];
  const targets: number[] = [];
  for (const cell of margin.cells) {
    const key = cell.categories.join('\u0000');
    const name = describe(margin.variables, cell.categories);
    if (index.has(key)) throw new RangeError(`rake requires each category once; repeated: ${name}`);
    if (!(cell.population >= 0) || !Number.isFinite(cell.population)) {
      throw new RangeError(
        `rake requires populations of zero or more; got ${cell.population}: ${name}`,
      );
    }
    index.set(key, names.length);
    names.push(cell.categories);
    targets.push(cell.population);
  }
  const codes = codeRespondents(columns, index, names, targets);
  return {
    label: margin.variables.join(' × '),
    categories: names.map((categories) => describe(margin.variables, categories)),
    codes,
    targets: Float64Array.from(targets),
    positions: placeCategories(names, margin.variables.length),
  };
}

function describe(variables: readonly string[], categories: readonly string[]): string {
  return variables.map((name, i) => `${name}=${categories[i] ?? ''}`).join(', ');
}

/** Codes every respondent; combinations are looked up once each, not once a respondent. */
function codeRespondents(
  columns: readonly CategoryColumn[],
  index: Map<string, number>,
  names: (readonly string[])[],
  targets: number[],
): Int32Array {
  const size = columns[0]?.codes.length ?? 0;
  const codes = new Int32Array(size);
  const known = new Map<number, number>();
  for (let i = 0; i < size; i += 1) {
    let mixed = 0;
    for (const column of columns) {
      const code = column.codes[i] ?? -1;
      mixed = code < 0 || mixed < 0 ? -1 : mixed * column.categories.length + code;
    }
    if (mixed < 0) {
      codes[i] = -1;
      continue;
    }
    let cell = known.get(mixed);
    if (cell === undefined) {
      const categories = columns.map((column) => column.categories[column.codes[i] ?? 0] ?? '');
      const key = categories.join('\u0000');
      cell = index.get(key) ?? names.length;
      if (cell === names.length) {
        index.set(key, cell);
        names.push(categories);
        targets.push(Number.NaN);
      }
      known.set(mixed, cell);
    }
    codes[i] = cell;
  }
  return codes;
}

function placeCategories(names: readonly (readonly string[])[], variables: number): number[][] {
  const order = Array.from({ length: variables }, () => new Map<string, number>());
  return names.map((categories) =>
    order.map((seen, v) => {
      const category = categories[v] ?? '';
      const place = seen.get(category) ?? seen.size;
      seen.set(category, place);
      return place;
    }),
  );
}
