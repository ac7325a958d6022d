import Papa from 'papaparse';

/** The log as a file for Swedish Excel: number, day, who, what, about what, round. */
export function logCsv(rows: readonly (readonly (string | number)[])[]): string {
  const table = Papa.unparse(
    {
      fields: ['Nummer', 'Dag', 'Vem', 'Vad', 'Om', 'Omgång'],
      data: rows.map((row) => [...row]),
    },
    { delimiter: ';', newline: '\r\n', escapeFormulae: true },
  );
  return `\ufeff${table}\r\n`;
}
