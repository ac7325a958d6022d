/** Somebody else's CSV, read through a mapping. What can't be read is said row by row, and left out only when told to. */
import type { DialogueRow } from '../../contract/dialogue.ts';
import type { Mapping } from '../../contract/mapping.ts';
import { requireColumns } from '../dialogue-package/columns.ts';
import { type Fault, FileProblem, quoteCell } from '../dialogue-package/file-problem.ts';
import { readTable, type SourceFile, type Table } from '../dialogue-package/read-table.ts';
import { mappedColumns, mappedLabels } from './mapped-columns.ts';
import type { MappedSurvey } from './mapped-survey.ts';
import { type Concern, choicesReader, concernReader, ratingsReader } from './read-items.ts';
import { type MappedRespondent, respondentReader } from './read-respondent.ts';
import { RowFault } from './row-fault.ts';

interface ReadRow<Answer> {
  readonly respondent: MappedRespondent;
  readonly answer: Answer;
}

/**
 * Reads a file through a mapping.
 *
 * Rows alike in every column but `duplicatesApartFrom` are the same answer and are counted once.
 *
 * @param skipBadRows - leave out rows that can't be read, instead of refusing the file
 * @throws FileProblem when a column is missing or, unless `skipBadRows`, a row can't be read
 */
export function readMapped(
  mapping: Mapping,
  source: SourceFile,
  skipBadRows: boolean,
): MappedSurvey {
  const table = readTable(source, {
    delimiter: mapping.delimiter,
    encoding: mapping.encoding,
  });
  requireColumns(table, mappedColumns(mapping));
  const { items, missing } = mapping;
  const faults: Fault[] = [...table.misfits];
  const { kept, duplicates } = withoutCopies(table, mapping);
  const about = { title: mapping.title, labels: mappedLabels(mapping), duplicates };

  if (items.kind === 'ratings') {
    const read = readRows(table, kept, mapping, faults, {
      answer: ratingsReader(table, items, missing),
      repeatedIds: false,
    });
    refuse(faults, skipBadRows);
    return {
      ...about,
      kind: 'ratings',
      skipped: faults,
      survey: {
        rows: read.map(({ respondent, answer }) => ({
          ...respondent,
          ratings: answer,
        })),
        ids: items.columns.map((column) => column.id),
        scale: items.scale,
        namedFrom: items.namedFrom,
        placeVariable: mapping.place ?? null,
        label: items.label,
      },
    };
  }
  const rows =
    items.kind === 'choices'
      ? readRows(table, kept, mapping, faults, {
          answer: choicesReader(table, items, missing),
          repeatedIds: false,
        }).map(({ respondent, answer }) => dialogueRow(respondent, answer))
      : joinById(
          readRows(table, kept, mapping, faults, {
            answer: concernReader(table, items, missing),
            repeatedIds: true,
          }),
        );
  refuse(faults, skipBadRows);
  return { ...about, kind: 'dialogue', skipped: faults, rows };
}

function withoutCopies(table: Table, mapping: Mapping) {
  const apart = new Set(mapping.duplicatesApartFrom ?? []);
  const compared = table.header
    .map((name, index) => ({ name, index }))
    .filter(({ name }) => !apart.has(name))
    .map(({ index }) => index);
  const seen = new Set<string>();
  const kept: number[] = [];
  const duplicates: number[] = [];
  for (const [i, cells] of table.rows.entries()) {
    const key = compared.map((index) => cells[index] ?? '').join('\u0000');
    if (seen.has(key)) duplicates.push(table.numbers[i] ?? 0);
    else kept.push(i);
    seen.add(key);
  }
  return { kept, duplicates };
}

function readRows<Answer>(
  table: Table,
  kept: readonly number[],
  mapping: Mapping,
  faults: Fault[],
  how: {
    readonly answer: (cells: readonly string[]) => Answer;
    /** Whether a respondent may have several rows. */
    readonly repeatedIds: boolean;
  },
): readonly ReadRow<Answer>[] {
  const readRespondent = respondentReader(table, mapping);
  const firstSeen = new Map<string, number>();
  const rows: ReadRow<Answer>[] = [];
  for (const i of kept) {
    const cells = table.rows[i] ?? [];
    const row = table.numbers[i] ?? 0;
    try {
      const answer = how.answer(cells);
      const respondent = readRespondent(cells, row);
      const earlier = firstSeen.get(respondent.id);
      if (earlier !== undefined && !how.repeatedIds) {
        throw new RowFault(
          mapping.id ?? '',
          `${quoteCell(respondent.id)} finns redan på rad ${earlier} med annat innehåll`,
        );
      }
      if (earlier === undefined) firstSeen.set(respondent.id, row);
      rows.push({ respondent, answer });
    } catch (error) {
      if (!(error instanceof RowFault)) throw error;
      faults.push({
        file: table.file,
        row,
        column: error.column,
        what: error.message,
      });
    }
  }
  return rows;
}

function refuse(faults: readonly Fault[], skipBadRows: boolean): void {
  if (faults.length === 0 || skipBadRows) return;
  const sorted = faults.toSorted((a, b) => (a.row ?? 0) - (b.row ?? 0));
  throw new FileProblem(
    sorted,
    `${faults.length === 1 ? 'En rad' : `${faults.length} rader`} gick inte att läsa. Rätta filen, eller kör med --skip-bad-rows för att räkna utan dem.`,
  );
}

function joinById(rows: readonly ReadRow<Concern | null>[]): readonly DialogueRow[] {
  const byId = new Map<string, ReadRow<Concern[]>>();
  for (const { respondent, answer } of rows) {
    const joined = byId.get(respondent.id) ?? { respondent, answer: [] };
    if (answer !== null) joined.answer.push(answer);
    byId.set(respondent.id, joined);
  }
  return [...byId.values()].map(({ respondent, answer }) => dialogueRow(respondent, answer));
}

function dialogueRow(
  respondent: MappedRespondent,
  concerns: readonly Concern[] | null,
): DialogueRow {
  return {
    ...respondent,
    hasConcern: concerns === null ? null : concerns.length > 0,
    flagged: false,
    concerns: concerns ?? [],
    wishes: { police: [], municipality: [] },
  };
}
