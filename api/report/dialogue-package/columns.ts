/** Column names of the package's files, and how they meet the names used in the code. */

import { FileProblem } from './file-problem.ts';
import type { Table } from './read-table.ts';

/** Column → variable of a dialogue row. Other columns of `responses.csv` are left alone unless a margin names them. */
const VARIABLE_OF_COLUMN: Readonly<Record<string, string>> = {
  age_group: 'ageGroup',
  gender: 'gender',
  area: 'area',
  wave: 'wave',
  stop_kind: 'stopKind',
};

/** The variable that a column holds: `age_group` → `ageGroup`. */
export function variableOfColumn(column: string): string {
  return (
    VARIABLE_OF_COLUMN[column] ??
    column.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase())
  );
}

/** The column that a variable is written to: `ageGroup` → `age_group`. */
export function columnOfVariable(variable: string): string {
  return variable.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

/** Whether a column of `responses.csv` is a variable by itself. */
export function isVariableColumn(column: string): boolean {
  return column in VARIABLE_OF_COLUMN;
}

/** Finds columns by name; -1 for those that are missing. */
export function columnIndex(table: Table, name: string): number {
  return table.header.indexOf(name);
}

/**
 * Finds columns that must be there.
 *
 * @throws FileProblem naming every missing column and the ones that exist
 */
export function requireColumns<Name extends string>(
  table: Table,
  names: readonly Name[],
): Readonly<Record<Name, number>> {
  const missing = names.filter((name) => !table.header.includes(name));
  if (missing.length > 0) {
    throw new FileProblem(
      missing.map((column) => ({
        file: table.file,
        row: 1,
        column,
        what: 'kolumnen saknas',
      })),
      `Filen har kolumnerna ${table.header.map((name) => `"${name}"`).join(', ')}. Lägg till det som saknas eller byt namn på rätt kolumn.`,
    );
  }
  return Object.fromEntries(names.map((name) => [name, table.header.indexOf(name)])) as Record<
    Name,
    number
  >;
}
