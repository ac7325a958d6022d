/** `wishes.csv`: what respondents ask police and municipality to do, one row a wish. */
import { WISH_ACTORS } from '../../contract/codes.ts';
import { requireColumns } from './columns.ts';
import { type Fault, FileProblem, quoteCell } from './file-problem.ts';
import { readTable, type SourceFile } from './read-table.ts';

/**
 * Reads action codes by respondent and actor.
 *
 * @throws FileProblem listing the first faults, unless `skip`
 */
export function readWishes(
  source: SourceFile,
  known: ReadonlySet<string>,
  skip: boolean,
  skipped: Fault[],
): ReadonlyMap<string, Readonly<Record<string, readonly string[]>>> {
  const table = readTable(source, { mayBeEmpty: true });
  const at = requireColumns(table, ['response_id', 'actor', 'action']);
  const actors: readonly string[] = WISH_ACTORS;
  const faults: Fault[] = [...table.misfits];
  const wishes = new Map<string, Record<string, string[]>>();
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
    const own = wishes.get(id) ?? {};
    own[actor] = [...(own[actor] ?? []), action];
    wishes.set(id, own);
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
