/** `margins/*.csv`: how many live in each category, to weight by. */
import { requireColumns, variableOfColumn } from './columns.ts';
import { type Fault, FileProblem, quoteCell } from './file-problem.ts';
import { readTable, type SourceFile } from './read-table.ts';

/** A margin with the names that its file has, so that faults can point there. */
export interface MarginTable {
  readonly file: string;
  /** As in the file: `age_group`. */
  readonly columns: readonly string[];
  /** As in the code: `ageGroup`. */
  readonly variables: readonly string[];
  readonly cells: readonly {
    readonly categories: readonly string[];
    readonly population: number;
  }[];
}

/**
 * Reads one margin: a row per category or combination, last column `population`.
 *
 * @throws FileProblem when a cell is not a count, or a category stands twice
 */
export function readMargin(source: SourceFile): MarginTable {
  const table = readTable(source);
  const { population } = requireColumns(table, ['population']);
  const columns = table.header.filter((name) => name !== 'population');
  if (columns.length === 0) {
    throw new FileProblem(
      [{ file: table.file, row: 1, what: 'ingen kolumn att väga på' }],
      'Lägg till minst en kolumn före "population", till exempel "area".',
    );
  }
  const faults: Fault[] = [...table.misfits];
  const seen = new Set<string>();
  const cells = table.rows.map((row, i) => {
    const categories = columns.map((column) => (row[table.header.indexOf(column)] ?? '').trim());
    const text = (row[population] ?? '').trim().replace(/[\s\u00a0]/g, '');
    const count = Number(text.replace(',', '.'));
    const where = { file: table.file, row: table.numbers[i] };
    if (text === '' || !Number.isFinite(count) || count < 0) {
      faults.push({
        ...where,
        column: 'population',
        what: `${quoteCell(text)} ska vara ett antal personer`,
      });
    }
    const key = categories.join(' × ');
    if (seen.has(key)) {
      faults.push({ ...where, what: `${quoteCell(key)} finns två gånger` });
    }
    seen.add(key);
    return { categories, population: count };
  });
  if (faults.length > 0) {
    throw new FileProblem(faults, 'Rätta befolkningstalen och försök igen.');
  }
  return {
    file: table.file,
    columns,
    variables: columns.map(variableOfColumn),
    cells,
  };
}
