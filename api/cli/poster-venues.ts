import { FileProblem } from '../report/dialogue-package/file-problem.ts';
import { readTable } from '../report/dialogue-package/read-table.ts';
import { readSource } from './files.ts';

/** Where a poster hangs. */
export interface Venue {
  readonly venue: string;
  /** Code of the round's place there, when it is one. */
  readonly place: string | null;
}

/**
 * The venues in a CSV file: a column `venue`, and one `place` where there is one.
 *
 * @throws UserError when the file can't be read; FileProblem with the rows that can't be used
 */
export function readVenues(path: string): readonly Venue[] {
  const { file, header, rows, numbers, misfits } = readTable(readSource(path));
  const [at, placeAt] = [header.indexOf('venue'), header.indexOf('place')];
  if (at < 0) {
    throw new FileProblem(
      [{ file, row: 1, what: `kolumnen venue saknas, det finns ${header.join(', ')}` }],
      'Ge kolumnen med platsernas namn rubriken venue.',
    );
  }
  const empty = rows.flatMap((row, index) =>
    (row[at] ?? '').trim() === ''
      ? [{ file, row: numbers[index] ?? 0, column: 'venue', what: 'platsen har inget namn' }]
      : [],
  );
  const faults = [...misfits, ...empty];
  if (faults.length > 0) throw new FileProblem(faults, 'Rätta raderna och kör igen.');
  return rows.map((row) => ({
    venue: (row[at] ?? '').trim(),
    place: (placeAt < 0 ? '' : (row[placeAt] ?? '').trim()) || null,
  }));
}
