/** A CSV file as a header and rows of cells: comma or semicolon, quotes, with or without byte order mark. */
import Papa from 'papaparse';
import { decodeText, type Encoding } from './decode-text.ts';
import { type Fault, FileProblem } from './file-problem.ts';

/** A file as it was handed in; names are for messages. */
export interface SourceFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface Table {
  readonly file: string;
  readonly header: readonly string[];
  /** Cells as text; row i of the array is row i + 2 of the file. Rows that do not fit the header are kept out. */
  readonly rows: readonly (readonly string[])[];
  /** Row numbers of `rows`, as in a spreadsheet. */
  readonly numbers: readonly number[];
  /** Rows with more or fewer cells than the header. */
  readonly misfits: readonly Fault[];
}

export interface TableOptions {
  /** Found from the header when left out. */
  readonly delimiter?: string | undefined;
  readonly encoding?: Encoding | undefined;
  /** Whether a header without rows is an answer (an empty table) or a fault. */
  readonly mayBeEmpty?: boolean | undefined;
}

const DELIMITER_NAMES: Readonly<Record<string, string>> = {
  ',': 'komma',
  ';': 'semikolon',
  '\t': 'tabb',
  '|': 'lodstreck',
};

/**
 * Reads a CSV file.
 *
 * @throws FileProblem when it is not UTF-8, is empty, has a header only, an unknown delimiter
 *   or the same column twice
 */
export function readTable(source: SourceFile, options: TableOptions = {}): Table {
  const file = source.name;
  const text = decodeText(file, source.bytes, options.encoding);
  if (text.trim() === '') {
    throw new FileProblem(
      [{ file, what: 'filen är tom' }],
      'Lämna en fil med rubrikrad och minst en rad med svar.',
    );
  }
  const delimiter = options.delimiter ?? delimiterOf(file, text);
  const { data } = Papa.parse<string[]>(text, {
    delimiter,
    skipEmptyLines: false,
  });
  const header = (data[0] ?? []).map((name) => name.trim());
  checkHeader(file, header, text, delimiter);
  const table = splitRows(file, header, data);
  if (table.rows.length === 0 && table.misfits.length === 0 && !options.mayBeEmpty) {
    throw new FileProblem(
      [{ file, what: 'filen har bara en rubrikrad, inga svar' }],
      'Kontrollera att rätt fil är vald och att exporten blev klar.',
    );
  }
  return table;
}

/** The delimiter that occurs most in the header; only comma and semicolon are taken without being told. */
function delimiterOf(file: string, text: string): string {
  const firstLine = text.slice(0, text.search(/[\r\n]|$/));
  const counts = Object.keys(DELIMITER_NAMES).map((delimiter) => ({
    delimiter,
    count: firstLine.split(delimiter).length - 1,
  }));
  const best = counts.reduce((a, b) => (b.count > a.count ? b : a));
  if (best.count === 0 || best.delimiter === ',' || best.delimiter === ';') {
    return best.count === 0 ? ',' : best.delimiter;
  }
  throw new FileProblem(
    [
      {
        file,
        row: 1,
        what: `kolumnerna skiljs åt med ${DELIMITER_NAMES[best.delimiter]}, men ska skiljas åt med komma eller semikolon`,
      },
    ],
    'Spara om filen som CSV med komma eller semikolon mellan kolumnerna.',
  );
}

function checkHeader(
  file: string,
  header: readonly string[],
  text: string,
  delimiter: string,
): void {
  const seen = new Set<string>();
  for (const name of header) {
    if (name !== '' && seen.has(name)) {
      throw new FileProblem(
        [{ file, row: 1, column: name, what: 'kolumnen finns två gånger' }],
        'Ta bort eller byt namn på den ena.',
      );
    }
    seen.add(name);
  }
  if (header.length > 1) return;
  const firstLine = text.slice(0, text.search(/[\r\n]|$/));
  const other = Object.keys(DELIMITER_NAMES).find(
    (candidate) => candidate !== delimiter && firstLine.includes(candidate),
  );
  if (other === undefined) return;
  throw new FileProblem(
    [
      {
        file,
        row: 1,
        what: `kolumnerna skiljs åt med ${DELIMITER_NAMES[other]}, men ${DELIMITER_NAMES[delimiter] ?? delimiter} väntades`,
      },
    ],
    'Spara om filen med rätt skiljetecken, eller ändra delimiter i mappningen.',
  );
}

/** Writers put an apostrophe before a cell that a spreadsheet would take for a formula. */
const isEscaped = (cell: string) => cell.charCodeAt(0) === 0x27 && /^'[=+\-@\t\r]/.test(cell);
const withoutEscape = (cell: string) => (isEscaped(cell) ? cell.slice(1) : cell);

function splitRows(
  file: string,
  header: readonly string[],
  data: readonly (readonly string[])[],
): Table {
  const rows: (readonly string[])[] = [];
  const numbers: number[] = [];
  const misfits: Fault[] = [];
  for (let i = 1; i < data.length; i += 1) {
    const cells = data[i] ?? [];
    if (cells.length === 1 && (cells[0] ?? '').trim() === '') continue;
    if (cells.length === header.length) {
      rows.push(cells.some(isEscaped) ? cells.map(withoutEscape) : cells);
      numbers.push(i + 1);
    } else {
      misfits.push({
        file,
        row: i + 1,
        what: `raden har ${cells.length} kolumner, rubrikraden har ${header.length}`,
      });
    }
  }
  return { file, header, rows, numbers, misfits };
}
