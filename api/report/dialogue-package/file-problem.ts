/**
 * What is wrong with a file that somebody handed in, said so that they can mend it:
 * which file, row and column, what stood there, what was expected, what to do.
 */

/** One fault. Rows are counted as in a spreadsheet: the header is row 1. */
export interface Fault {
  readonly file: string;
  readonly row?: number | undefined;
  readonly column?: string | undefined;
  /** What was found and what was expected, as the end of a sentence without full stop. */
  readonly what: string;
}

/** How many faults are told one by one; the rest are counted. */
const TOLD = 10;

/** Where a fault stands: `responses.csv, rad 17, kolumn "mode"`. */
function placeOfFault({ file, row, column }: Fault): string {
  return [
    file,
    row === undefined ? null : `rad ${row}`,
    column === undefined ? null : `kolumn "${column}"`,
  ]
    .filter((part) => part !== null)
    .join(', ');
}

/** Faults as lines of text, the first ten one by one and the rest as a number. */
export function describeFaults(faults: readonly Fault[]): string {
  const lines = faults.slice(0, TOLD).map((fault) => `${placeOfFault(fault)}: ${fault.what}.`);
  const rest = faults.length - lines.length;
  if (rest > 0) lines.push(`… och ${rest} fel till.`);
  return lines.join('\n');
}

/** Thrown when a file can't be used as it is; the message is written for the person who has the file. */
export class FileProblem extends Error {
  override readonly name = 'FileProblem';
  readonly faults: readonly Fault[];

  /**
   * @param faults - at least one
   * @param advice - a whole sentence: what to do now
   */
  constructor(faults: readonly Fault[], advice: string) {
    super(`${describeFaults(faults)}\n${advice}`);
    this.faults = faults;
  }
}

/** Shortens a cell for a message, so that a stray essay does not drown it. */
export function quoteCell(cell: string): string {
  return `"${cell.length > 40 ? `${cell.slice(0, 40)}…` : cell}"`;
}
