/** `places.csv`: names and areas of the places that concerns point to. */
import { columnIndex } from './columns.ts';
import { FileProblem } from './file-problem.ts';
import { readTable, type SourceFile } from './read-table.ts';

export interface PackagePlace {
  readonly code: string;
  readonly label: string;
  readonly area: string | null;
  readonly type: string | null;
  /** In metres, or any unit, where the columns `x` and `y` give it. */
  readonly position?: { readonly x: number; readonly y: number };
}

/**
 * Reads the places; the code stands in `place` or `code`, the name in `label`.
 *
 * @throws FileProblem when neither column is there
 */
export function readPlaces(source: SourceFile): readonly PackagePlace[] {
  const table = readTable(source, { mayBeEmpty: true });
  const code = Math.max(columnIndex(table, 'place'), columnIndex(table, 'code'));
  if (code === -1) {
    throw new FileProblem(
      [{ file: table.file, row: 1, column: 'place', what: 'kolumnen saknas' }],
      'Lägg platsens kod i kolumnen "place".',
    );
  }
  const label = columnIndex(table, 'label');
  const area = columnIndex(table, 'area');
  const type = columnIndex(table, 'type');
  const [x, y] = [columnIndex(table, 'x'), columnIndex(table, 'y')];
  return table.rows
    .map((cells) => {
      const text = (index: number) => (cells[index] ?? '').trim();
      return {
        code: text(code),
        label: text(label) || text(code),
        area: text(area) || null,
        type: text(type) || null,
        ...positionOf(text(x), text(y)),
      };
    })
    .filter((place) => place.code !== '');
}

/** Both coordinates, or nothing; a decimal comma is a decimal point. */
function positionOf(x: string, y: string): Pick<PackagePlace, 'position'> {
  const [east, north] = [x, y].map((text) =>
    text === '' ? Number.NaN : Number(text.replace(',', '.')),
  );
  return Number.isFinite(east) && Number.isFinite(north)
    ? { position: { x: east ?? 0, y: north ?? 0 } }
    : {};
}
