/** The part of a mapped row that says what was answered: ratings, choices or concerns. */
import type { DialogueRow } from '../../contract/dialogue.ts';
import type { ChoicesMapping, ConcernsMapping, RatingsMapping } from '../../contract/mapping.ts';
import { quoteCell } from '../dialogue-package/file-problem.ts';
import type { Table } from '../dialogue-package/read-table.ts';
import { RowFault } from './row-fault.ts';

export type Concern = DialogueRow['concerns'][number];

/** Reads one number an item; missing is NaN. Larger is worse, or more wanted. */
export function ratingsReader(table: Table, items: RatingsMapping, fileMissing: readonly string[]) {
  const missing = new Set([...fileMissing, ...items.missing]);
  const { low, high } = items.scale;
  const columns = items.columns.map((column) => ({
    ...column,
    index: table.header.indexOf(column.column),
    turned: column.reverse ?? items.reverse,
  }));
  return (cells: readonly string[]): readonly number[] => {
    const faulty: string[] = [];
    const ratings = columns.map(({ column, index, turned }) => {
      const cell = (cells[index] ?? '').trim();
      if (missing.has(cell)) return Number.NaN;
      const value = Number(cell.replace(',', '.'));
      if (cell === '' || !(value >= low && value <= high)) {
        faulty.push(column);
        return Number.NaN;
      }
      return turned ? low + high - value : value;
    });
    const [first] = faulty;
    if (first !== undefined) {
      const cell = cells[table.header.indexOf(first)] ?? '';
      const more = faulty.length > 1 ? ` (och ${faulty.length - 1} celler till på raden)` : '';
      throw new RowFault(first, `${quoteCell(cell)} ska vara ett tal ${low}–${high}${more}`);
    }
    return ratings;
  };
}

/** Reads chosen items as concerns without place or rating; `null` when the question was skipped. */
export function choicesReader(table: Table, items: ChoicesMapping, fileMissing: readonly string[]) {
  const missing = new Set([...fileMissing, ...items.missing]);
  const none = new Set(items.none);
  const columns = items.columns.map((column) => ({
    column,
    index: table.header.indexOf(column),
  }));
  return (cells: readonly string[]): readonly Concern[] | null => {
    const chosen = new Set<string>();
    let answered = false;
    for (const { column, index } of columns) {
      const cell = (cells[index] ?? '').trim();
      if (missing.has(cell)) continue;
      answered = true;
      if (none.has(cell)) continue;
      const item = items.items[cell];
      if (item === undefined) {
        throw new RowFault(column, `${quoteCell(cell)} finns inte bland mappningens val`);
      }
      chosen.add(item.id);
    }
    if (!answered) return null;
    return [...chosen].map((id) => ({
      place: null,
      timesOfDay: [],
      themes: [id],
      insecurity: null,
    }));
  };
}

/** Reads one concern of a row; `null` when the row names none. */
export function concernReader(
  table: Table,
  items: ConcernsMapping,
  fileMissing: readonly string[],
) {
  const missing = new Set(fileMissing);
  const cellOf = (cells: readonly string[], column: string | undefined) => {
    if (column === undefined) return '';
    const cell = (cells[table.header.indexOf(column)] ?? '').trim();
    return missing.has(cell) ? '' : cell;
  };
  const list = (cells: readonly string[], from: ConcernsMapping['themes'] | undefined) =>
    from === undefined
      ? []
      : cellOf(cells, from.column)
          .split(from.separator)
          .map((value) => value.trim())
          .filter((value) => value !== '')
          .map((value) => from.values?.[value] ?? value);
  return (cells: readonly string[]): Concern | null => {
    const themes = list(cells, items.themes);
    const place = cellOf(cells, items.place?.column);
    if (themes.length === 0 && place === '') return null;
    const rated = cellOf(cells, items.insecurity?.column);
    const rating = rated === '' ? null : Number(items.insecurity?.values?.[rated] ?? rated);
    if (rating !== null && !(Number.isInteger(rating) && rating >= 1 && rating <= 5)) {
      throw new RowFault(
        items.insecurity?.column ?? '',
        `${quoteCell(rated)} ska vara ett heltal 1–5`,
      );
    }
    return {
      place: place === '' ? null : (items.place?.values?.[place] ?? place),
      timesOfDay: list(cells, items.timesOfDay),
      themes,
      insecurity: rating,
    };
  };
}
