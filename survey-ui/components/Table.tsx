import type { ComponentChildren } from 'preact';

export interface Column {
  readonly title: string;
  /** Numbers stand to the right, under each other. */
  readonly numeric?: boolean;
}

export interface Row {
  readonly id: string;
  /** One per column; the first is the row's heading. */
  readonly cells: readonly ComponentChildren[];
  /** Stands over the row: a border that the figures bear, a group. */
  readonly divider?: string | undefined;
  readonly faint?: boolean;
}

interface TableProps {
  readonly id: string;
  /** What the table holds, in a few words; also names the region that scrolls. */
  readonly caption: string;
  readonly captionHidden?: boolean;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
}

const alignment = (column: Column | undefined) => (column?.numeric ? 'number' : undefined);

function TableRow({ row, columns }: { readonly row: Row; readonly columns: readonly Column[] }) {
  const [heading, ...cells] = row.cells;
  return (
    <>
      {row.divider && (
        <tr class="table-divider">
          <td colSpan={columns.length}>{row.divider}</td>
        </tr>
      )}
      <tr class={row.faint ? 'faint' : undefined}>
        <th scope="row" class={alignment(columns[0])}>
          {heading}
        </th>
        {cells.map((cell, index) => (
          <td key={columns[index + 1]?.title} class={alignment(columns[index + 1])}>
            {cell}
          </td>
        ))}
      </tr>
    </>
  );
}

/** What scrolls must be reachable by keyboard, or its right-hand columns are not. */
const KEYBOARD_SCROLL = { tabIndex: 0 };

/** A table that scrolls sideways inside its own region where the screen is narrow. */
export function Table({ id, caption, captionHidden = false, columns, rows }: TableProps) {
  return (
    <section class="table-scroll" aria-labelledby={`${id}-caption`} {...KEYBOARD_SCROLL}>
      <table class="table">
        <caption id={`${id}-caption`} class={captionHidden ? 'visually-hidden' : undefined}>
          {caption}
        </caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.title} scope="col" class={alignment(column)}>
                {column.title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <TableRow key={row.id} row={row} columns={columns} />
          ))}
        </tbody>
      </table>
    </section>
  );
}
