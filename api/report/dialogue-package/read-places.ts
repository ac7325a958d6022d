/** `places.csv`: names and areas of the places that concerns point to. */

import type { Position } from '../../contract/index.ts';
import { splitList } from './cells.ts';
import { columnIndex } from './columns.ts';
import { FileProblem } from './file-problem.ts';
import { readTable, type SourceFile } from './read-table.ts';

export interface PackagePlace {
  readonly code: string;
  readonly label: string;
  readonly area: string | null;
  readonly type: string | null;
  readonly aliases?: readonly string[];
  /** WGS 84, where the columns `latitude` and `longitude` give it; rounded to three decimals. */
  readonly position?: Position | undefined;
  /** In metres, or any unit, where the columns `x` and `y` give it. */
  readonly point?: { readonly x: number; readonly y: number };
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
  const aliases = columnIndex(table, 'aliases');
  const [x, y] = [columnIndex(table, 'x'), columnIndex(table, 'y')];
  const [latitude, longitude] = [columnIndex(table, 'latitude'), columnIndex(table, 'longitude')];
  return table.rows
    .map((cells, at) => {
      const text = (index: number) => (cells[index] ?? '').trim();
      const point = pairOf(text(x), text(y));
      const degrees = pairOf(text(latitude), text(longitude));
      return {
        code: text(code),
        label: text(label) || text(code),
        area: text(area) || null,
        type: text(type) || null,
        aliases: splitList(text(aliases)),
        ...(degrees && { position: positionOf(degrees, table.file, at + 2) }),
        ...(point && { point: { x: point[0], y: point[1] } }),
      };
    })
    .filter((place) => place.code !== '');
}

/** Both numbers, or nothing; a decimal comma is a decimal point. */
function pairOf(first: string, second: string): readonly [number, number] | null {
  const [a = Number.NaN, b = Number.NaN] = [first, second].map((text) =>
    text === '' ? Number.NaN : Number(text.replace(',', '.')),
  );
  return Number.isFinite(a) && Number.isFinite(b) ? [a, b] : null;
}

/** @throws FileProblem when the degrees are somewhere outside the globe, as when they are metres */
function positionOf([north, east]: readonly [number, number], file: string, row: number): Position {
  const outside = [
    { column: 'latitude', degrees: north, most: 90 },
    { column: 'longitude', degrees: east, most: 180 },
  ].filter(({ degrees, most }) => Math.abs(degrees) > most);
  if (outside.length > 0) {
    throw new FileProblem(
      outside.map(({ column, degrees, most }) => ({
        file,
        row,
        column,
        what: `"${degrees}" är inga grader mellan −${most} och ${most}`,
      })),
      'Skriv läget i grader (WGS 84), till exempel 57,487 och 12,076. Meter skrivs i kolumnerna "x" och "y".',
    );
  }
  return { latitude: rounded(north), longitude: rounded(east) };
}

/** Finer than a hundred metres is not needed for a place that many know. */
function rounded(degrees: number): number {
  return Math.round(degrees * 1000) / 1000;
}
