import type { ComponentChildren } from 'preact';

export interface Column {
  readonly title: string;
  /** Numbers stand to the right, under each other. */
  readonly numeric?: boolean;
  /** Under the title: how many the column is about. */
  readonly note?: string;
}

interface Row {
  readonly id: string;
  /** One per column. */
  readonly cells: readonly ComponentChildren[];
  /** Stands over the row: a border that the figures bear, a group. */
  readonly divider?: string | undefined;
  /** A row without figures. */
  readonly faint?: boolean;
}

interface TableProps {
  readonly id: string;
  /** What the table holds, in a few words; also names the region that scrolls. */
  readonly caption: string;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  /** Which column names the row; the first unless told. */
  readonly heading?: number;
}

const alignment = (column: Column) => (column.numeric ? 'number' : undefined);
/** The column that names the row stays in sight. */
const NAMES_ROW = 'row-name';

/** A title longer than this would make its heading the tallest of all. */
const LONG_TITLE = 24;

function headingClass(column: Column, namesRow: boolean): string | undefined {
  if (namesRow) return NAMES_ROW;
  return column.title.length > LONG_TITLE
    ? `${alignment(column) ?? ''} long-title`
    : alignment(column);
}

type TableRowProps = Required<Pick<TableProps, 'columns' | 'heading'>> & { readonly row: Row };

function TableRow({ row, columns, heading }: TableRowProps) {
  return (
    <>
      {row.divider && (
        <tr class="table-divider">
          <td colSpan={columns.length}>
            <span class="table-divider-words">{row.divider}</span>
          </td>
        </tr>
      )}
      <tr class={row.faint ? 'faint' : undefined}>
        {columns.map((column, index) =>
          index === heading ? (
            <th key={column.title} scope="row" class={NAMES_ROW}>
              {row.cells[index]}
            </th>
          ) : (
            <td key={column.title} class={alignment(column)}>
              {row.cells[index]}
            </td>
          ),
        )}
      </tr>
    </>
  );
}

/** What scrolls must be reachable by keyboard, or its right-hand columns are not. */
export const KEYBOARD_SCROLL = { tabIndex: 0 };

/** Few columns read best close together; many need less room each. */
const FEW_COLUMNS = 3;
const MANY_COLUMNS = 8;

function density(columns: number): string {
  if (columns <= FEW_COLUMNS) return ' table-small';
  return columns >= MANY_COLUMNS ? ' table-dense' : '';
}

/** A table that scrolls sideways inside its own region where the screen is narrow. */
export function Table({ id, caption, columns, rows, heading = 0 }: TableProps) {
  return (
    <section class="table-scroll" aria-labelledby={`${id}-caption`} {...KEYBOARD_SCROLL}>
      <table class={`table${density(columns.length)}`}>
        <caption id={`${id}-caption`}>
          <span class="table-caption">{caption}</span>
        </caption>
        <thead>
          <tr>
            {columns.map((column, index) => (
              <th key={column.title} scope="col" class={headingClass(column, index === heading)}>
                {column.title}
                {column.note && <span class="column-note">{column.note}</span>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <TableRow key={row.id} row={row} columns={columns} heading={heading} />
          ))}
        </tbody>
      </table>
    </section>
  );
}
