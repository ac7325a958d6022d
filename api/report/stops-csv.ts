import Papa from 'papaparse';

/** Stops as a file for Swedish Excel. */
export function stopsCsv(
  header: readonly string[],
  rows: readonly (readonly (string | number)[])[],
): string {
  const table = Papa.unparse(
    { fields: [...header], data: rows.map((row) => [...row]) },
    { delimiter: ';', newline: '\r\n', escapeFormulae: true },
  );
  return `\ufeff${table}\r\n`;
}
