/** Masked texts as a file for a spreadsheet. */
import Papa from 'papaparse';

/** One text with what it is about, in words. */
export interface TextRow {
  readonly part: string;
  readonly themes: string;
  readonly place: string;
  readonly mode: string;
  readonly text: string;
}

const BOM = '\ufeff';

/** Semicolons and a byte order mark, as Swedish Excel wants it; a text can never run as a formula. */
export function textsCsv(rows: readonly TextRow[]): string {
  const table = Papa.unparse(
    {
      fields: ['Del av svaret', 'Tema', 'Plats', 'Sätt att svara', 'Text, maskerad'],
      data: rows.map(({ part, themes, place, mode, text }) => [part, themes, place, mode, text]),
    },
    { delimiter: ';', newline: '\r\n', escapeFormulae: true },
  );
  return `${BOM}${table}\r\n`;
}
