/** `responses.csv`: one row a respondent, with mode, stratum, cluster, weight and demographics. */
import { OUTSIDE_AREA } from '../../contract/codes.ts';
import { splitList } from './cells.ts';
import { columnIndex, isVariableColumn, requireColumns, variableOfColumn } from './columns.ts';
import { type Fault, FileProblem, quoteCell } from './file-problem.ts';
import { readTable, type SourceFile, type Table } from './read-table.ts';

/** A respondent before concerns and wishes are joined. */
export interface RespondentRow {
  readonly id: string;
  readonly mode: string;
  readonly stratum: string;
  readonly psu: string;
  readonly baseWeight: number;
  readonly variables: Readonly<Record<string, string | null>>;
  /** `null` when the cell is empty, `undefined` when there is no such column: she answered. */
  readonly hasConcern: boolean | null | undefined;
  readonly flagged: boolean;
  /** Left out where the day is not told. */
  readonly answeredOn?: string;
  /** Place where the answer was collected; left out where it is not told. */
  readonly collectedAt?: string;
  /** Lives outside, or only visits: counted apart, since no population figures exist. */
  readonly visitor: boolean;
  /** Cells kept as they stand. */
  readonly columns: Readonly<Record<string, string>>;
}

/** Columns of `responses.csv` besides the standing ones. */
export interface WantedColumns {
  /** That a margin names: they must exist, and become variables. */
  readonly variables: readonly string[];
  /** To keep as they stand, where they exist; `answer_*` keeps all that begin so. */
  readonly keep: readonly string[];
}

/** Roles that make somebody one of the municipality's own. */
const LOCAL_ROLES: readonly string[] = ['lives', 'works', 'studies'];

const isVisitingOnly = (roles: readonly string[]) =>
  roles.length > 0 && !roles.some((role) => LOCAL_ROLES.includes(role));

const ISO_DAY = /^\d{4}-(0[1-9]|1[0-2])-([0-2]\d|3[01])$/;

const TRUE = new Set(['true', '1', 'ja', 'yes', 'sant']);
const FALSE = new Set(['false', '0', 'nej', 'no', 'falskt']);

/**
 * Reads the respondents. Exact copies of a row are counted once.
 *
 * @throws FileProblem when a column is missing, an id stands twice with other content, or rows can't be read
 */
export function readResponses(
  source: SourceFile,
  wanted: WantedColumns,
  skip: boolean,
  skipped: Fault[],
): readonly RespondentRow[] {
  const table = readTable(source);
  const at = requireColumns(table, ['id', 'mode']);
  requireColumns(table, wanted.variables);
  const read = rowReader(table, at.id, at.mode, wanted);
  const faults: Fault[] = [...table.misfits];
  const firstSeen = new Map<string, number>();
  const rows: RespondentRow[] = [];
  for (const [i, cells] of table.rows.entries()) {
    const id = (cells[at.id] ?? '').trim();
    const earlier = firstSeen.get(id);
    if (earlier !== undefined) {
      if (table.rows[earlier]?.join('\u0000') === cells.join('\u0000')) continue;
      faults.push({
        file: table.file,
        row: table.numbers[i],
        column: 'id',
        what: `${quoteCell(id)} finns redan på rad ${table.numbers[earlier]} med annat innehåll`,
      });
      continue;
    }
    firstSeen.set(id, i);
    const result = read(cells);
    if ('what' in result) {
      faults.push({ file: table.file, row: table.numbers[i], ...result });
    } else {
      rows.push(result);
    }
  }
  if (faults.length > 0 && !skip) {
    throw new FileProblem(
      faults,
      'Rätta raderna, eller kör med --skip-bad-rows för att räkna utan dem.',
    );
  }
  skipped.push(...faults);
  return rows;
}

/** Looks the columns up once, and gives a function from cells to a respondent or what is wrong. */
const isKept = (name: string, asked: string): boolean =>
  asked.endsWith('*') ? name.startsWith(asked.slice(0, -1)) : name === asked;

function rowReader(table: Table, id: number, mode: number, wanted: WantedColumns) {
  const kept = table.header.filter((name) => wanted.keep.some((asked) => isKept(name, asked)));
  const stratum = columnIndex(table, 'stratum');
  const psu = columnIndex(table, 'psu');
  const weight = columnIndex(table, 'base_weight');
  const hasConcern = columnIndex(table, 'has_concern');
  const flags = columnIndex(table, 'flags');
  const answeredOn = columnIndex(table, 'answered_on');
  const collectedAt = columnIndex(table, 'collected_at');
  const roles = columnIndex(table, 'roles');
  const area = columnIndex(table, 'area');
  const variables = table.header
    .filter((name) => isVariableColumn(name) || wanted.variables.includes(name))
    .map((name) => ({
      at: table.header.indexOf(name),
      variable: variableOfColumn(name),
    }));
  return (
    cells: readonly string[],
  ): RespondentRow | { readonly column: string; readonly what: string } => {
    const text = (index: number) => (cells[index] ?? '').trim();
    if (text(id) === '') return { column: 'id', what: 'id saknas' };
    if (text(mode) === '') {
      return {
        column: 'mode',
        what: 'sättet att svara saknas (street, web, school, paper …)',
      };
    }
    const baseWeight = text(weight) === '' ? 1 : Number(text(weight).replace(',', '.'));
    if (!(baseWeight > 0 && Number.isFinite(baseWeight))) {
      return {
        column: 'base_weight',
        what: `${quoteCell(text(weight))} ska vara ett tal större än 0`,
      };
    }
    const answer = text(hasConcern).toLowerCase();
    if (answer !== '' && !TRUE.has(answer) && !FALSE.has(answer)) {
      return {
        column: 'has_concern',
        what: `${quoteCell(answer)} ska vara true, false eller tomt`,
      };
    }
    return {
      id: text(id),
      mode: text(mode),
      stratum: text(stratum) || text(mode),
      psu: text(psu) || text(id),
      baseWeight,
      variables: Object.fromEntries(
        variables.map((each) => [each.variable, text(each.at) || null]),
      ),
      hasConcern: hasConcern === -1 ? undefined : answer === '' ? null : TRUE.has(answer),
      columns: Object.fromEntries(kept.map((name) => [name, text(columnIndex(table, name))])),
      flagged: text(flags) !== '',
      ...(ISO_DAY.test(text(answeredOn)) ? { answeredOn: text(answeredOn) } : {}),
      ...(text(collectedAt) === '' ? {} : { collectedAt: text(collectedAt) }),
      visitor: text(area) === OUTSIDE_AREA || isVisitingOnly(splitList(text(roles))),
    };
  };
}
