/** `concerns.csv`: what each respondent is worried about, one row a concern. */
import type { DialogueRow } from '../../contract/dialogue.ts';
import { splitList } from './cells.ts';
import { columnIndex, requireColumns } from './columns.ts';
import { type Fault, FileProblem, quoteCell } from './file-problem.ts';
import { readTable, type SourceFile } from './read-table.ts';

type Concern = DialogueRow['concerns'][number];

/**
 * Reads the concerns by respondent.
 *
 * @param known - ids of the respondents in `responses.csv`
 * @param skip - whether rows that can't be read are left out instead of refused; they are added to `skipped`
 * @throws FileProblem listing the first faults
 */
export function readConcerns(
  source: SourceFile,
  known: ReadonlySet<string>,
  skip: boolean,
  skipped: Fault[],
): ReadonlyMap<string, readonly Concern[]> {
  const table = readTable(source, { mayBeEmpty: true });
  const at = requireColumns(table, ['response_id', 'themes']);
  const place = columnIndex(table, 'place');
  const times = columnIndex(table, 'times_of_day');
  const insecurity = columnIndex(table, 'insecurity');
  const faults: Fault[] = [...table.misfits];
  const byRespondent = new Map<string, Concern[]>();
  for (const [i, cells] of table.rows.entries()) {
    const id = (cells[at.response_id] ?? '').trim();
    const rated = readInsecurity(cells[insecurity] ?? '');
    const row = table.numbers[i];
    if (!known.has(id)) {
      faults.push({
        file: table.file,
        row,
        column: 'response_id',
        what: `${quoteCell(id)} finns inte i svarsfilen`,
      });
      continue;
    }
    if (rated === undefined) {
      faults.push({
        file: table.file,
        row,
        column: 'insecurity',
        what: `${quoteCell(cells[insecurity] ?? '')} ska vara ett heltal 1–5 eller tomt`,
      });
      continue;
    }
    const concern: Concern = {
      place: (cells[place] ?? '').trim() || null,
      timesOfDay: splitList(cells[times] ?? ''),
      themes: splitList(cells[at.themes] ?? ''),
      insecurity: rated,
    };
    const list = byRespondent.get(id);
    if (list) list.push(concern);
    else byRespondent.set(id, [concern]);
  }
  if (faults.length > 0 && !skip) {
    throw new FileProblem(
      faults,
      'Rätta raderna, eller kör med --skip-bad-rows för att räkna utan dem.',
    );
  }
  skipped.push(...faults);
  return byRespondent;
}

/** 1–5, `null` when left empty, `undefined` when it is something else. */
function readInsecurity(cell: string): number | null | undefined {
  const text = cell.trim();
  if (text === '') return null;
  return /^[1-5]$/.test(text) ? Number(text) : undefined;
}
