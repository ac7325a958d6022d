/** The part of a mapped row that says who answered and how she was reached. */
import type { Mapping } from '../../contract/mapping.ts';
import { quoteCell } from '../dialogue-package/file-problem.ts';
import type { Table } from '../dialogue-package/read-table.ts';
import { RowFault } from './row-fault.ts';

export interface MappedRespondent {
  readonly id: string;
  readonly mode: string;
  readonly stratum: string;
  readonly psu: string;
  readonly baseWeight: number;
  readonly variables: Readonly<Record<string, string | null>>;
}

/** Looks the columns up once; the function it gives reads one row, or throws RowFault. */
export function respondentReader(table: Table, mapping: Mapping) {
  const at = (column: string | undefined) =>
    column === undefined ? -1 : table.header.indexOf(column);
  const id = at(mapping.id);
  const cluster = at(mapping.cluster);
  const stratum = at(mapping.stratum);
  const readMode = modeReader(table, mapping);
  const readWeight = weightReader(table, mapping);
  const variables = Object.entries(mapping.variables).map(([name, variable]) => {
    const missing = new Set([...mapping.missing, ...variable.missing]);
    const { values, strict } = variable;
    const translate: ReadonlyMap<string, string> = new Map(
      Array.isArray(values) ? values.map((value) => [value, value]) : Object.entries(values ?? {}),
    );
    return {
      name,
      column: variable.column,
      index: at(variable.column),
      missing,
      translate,
      strict,
    };
  });
  return (cells: readonly string[], row: number): MappedRespondent => {
    const text = (index: number) => (cells[index] ?? '').trim();
    const mode = readMode(text);
    const own = text(id) || `rad-${row}`;
    return {
      id: own,
      mode,
      stratum: text(stratum) || mode,
      psu: text(cluster) || own,
      baseWeight: readWeight(text),
      variables: Object.fromEntries(
        variables.map((each) => {
          const cell = text(each.index);
          if (each.missing.has(cell)) return [each.name, null];
          const value = each.translate.get(cell);
          if (value === undefined && each.strict) {
            throw new RowFault(
              each.column,
              `${quoteCell(cell)} finns inte bland mappningens värden`,
            );
          }
          return [each.name, value ?? cell];
        }),
      ),
    };
  };
}

type CellText = (index: number) => string;

function modeReader(table: Table, { mode, missing }: Mapping) {
  if ('constant' in mode) return () => mode.constant;
  const index = table.header.indexOf(mode.column);
  return (text: CellText): string => {
    const cell = text(index);
    const value = mode.values ? mode.values[cell] : cell;
    if (value === undefined || missing.includes(cell)) {
      throw new RowFault(mode.column, `${quoteCell(cell)} är inget känt sätt att svara`);
    }
    return value;
  };
}

function weightReader(table: Table, { weight }: Mapping) {
  if (weight === undefined) return () => 1;
  const index = table.header.indexOf(weight);
  return (text: CellText): number => {
    const value = Number(text(index).replace(',', '.'));
    if (!(value > 0 && Number.isFinite(value))) {
      throw new RowFault(weight, `${quoteCell(text(index))} ska vara ett tal större än 0`);
    }
    return value;
  };
}
