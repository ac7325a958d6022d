/** `wishes.csv`: what respondents ask police and municipality to do, one row a wish. */
import { WISH_ACTORS } from '../../contract/codes.ts';
import { splitList } from './cells.ts';
import { columnIndex, requireColumns } from './columns.ts';
import { type Fault, FileProblem, quoteCell } from './file-problem.ts';
import type { PackageWish } from './package-content.ts';
import { readTable, type SourceFile } from './read-table.ts';

/**
 * Reads the wishes in the order of the file.
 *
 * @throws FileProblem listing the first faults, unless `skip`
 */
export function readWishes(
  source: SourceFile,
  known: ReadonlySet<string>,
  skip: boolean,
  skipped: Fault[],
): readonly PackageWish[] {
  const table = readTable(source, { mayBeEmpty: true });
  const at = requireColumns(table, ['response_id', 'actor', 'action']);
  const actors: readonly string[] = WISH_ACTORS;
  const faults: Fault[] = [...table.misfits];
  const place = columnIndex(table, 'place');
  const times = columnIndex(table, 'times_of_day');
  const wishes: PackageWish[] = [];
  for (const [i, cells] of table.rows.entries()) {
    const id = (cells[at.response_id] ?? '').trim();
    const actor = (cells[at.actor] ?? '').trim();
    const action = (cells[at.action] ?? '').trim();
    const fault = !known.has(id)
      ? {
          column: 'response_id',
          what: `${quoteCell(id)} finns inte i svarsfilen`,
        }
      : !actors.includes(actor)
        ? {
            column: 'actor',
            what: `${quoteCell(actor)} ska vara ${actors.join(' eller ')}`,
          }
        : action === ''
          ? { column: 'action', what: 'koden för åtgärden saknas' }
          : null;
    if (fault) {
      faults.push({ file: table.file, row: table.numbers[i], ...fault });
      continue;
    }
    wishes.push({
      responseId: id,
      actor,
      action,
      place: (cells[place] ?? '').trim() || null,
      timesOfDay: splitList(cells[times] ?? ''),
    });
  }
  if (faults.length > 0 && !skip) {
    throw new FileProblem(
      faults,
      'Rätta raderna, eller kör med --skip-bad-rows för att räkna utan dem.',
    );
  }
  skipped.push(...faults);
  return wishes;
}
