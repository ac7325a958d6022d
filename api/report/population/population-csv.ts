import Papa from 'papaparse';
import type { PopulationMargin } from '../../contract/index.ts';

/** The margins as one file: the variables, the categories, the people. */
export function populationCsv(margins: readonly PopulationMargin[]): string {
  const table = Papa.unparse(
    {
      fields: ['variabler', 'kategorier', 'befolkning'],
      data: margins.flatMap(({ variables, cells }) =>
        cells.map(({ categories, population }) => [
          variables.join(' × '),
          categories.join(' × '),
          String(Math.round(population)),
        ]),
      ),
    },
    { delimiter: ';', newline: '\r\n', escapeFormulae: true },
  );
  return `\ufeff${table}\r\n`;
}
