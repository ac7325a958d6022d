import type { DataCell, DataTable, RankingFigure } from '../../api/contract/screens/council.ts';
import { Figure } from '../components/Figure.tsx';
import { Table } from '../components/Table.tsx';

function Cell({ cell }: { readonly cell: DataCell }) {
  if (cell.hidden) return <span class="hidden-figure">{cell.text}</span>;
  if (cell.href) return <a href={cell.href}>{cell.text}</a>;
  if (cell.interval === null) return cell.text;
  return (
    <>
      {cell.text} <span class="interval">{cell.interval}</span>
    </>
  );
}

/** A table of the view model: each figure with its interval after it. */
export function FigureTable({ table }: { readonly table: DataTable }) {
  return (
    <>
      <Table
        id={table.id}
        caption={table.caption}
        columns={table.columns}
        heading={table.heading}
        rows={table.rows.map((row) => ({
          id: row.id,
          divider: row.divider ?? undefined,
          faint: row.faint,
          cells: row.cells.map((cell, index) => (
            <Cell key={table.columns[index]?.title} cell={cell} />
          )),
        }))}
      />
      {table.note && <p class="figure-note table-note">{table.note}</p>}
    </>
  );
}

interface RankedFigureProps {
  readonly figure: RankingFigure;
  readonly level?: 2 | 3;
}

/** A ranking: what it says, what that means, drawn, and written. */
export function RankedFigure({ figure, level = 2 }: RankedFigureProps) {
  return (
    <Figure
      title={figure.title}
      level={level}
      meaning={figure.meaning}
      note={figure.note}
      drawing={figure.drawing}
      source={figure.source}
    >
      <FigureTable table={figure.table} />
    </Figure>
  );
}
