/**
 * Holds margins against the answers before any counting, so that a missing category or totals that
 * differ are said with the name of the file and the column rather than as a failed computation.
 */
import { OUTSIDE_AREA } from '../../contract/codes.ts';
import { publishedAgeGroup } from '../fold-variables.ts';
import { type Fault, FileProblem, quoteCell } from './file-problem.ts';
import type { MarginTable } from './read-margin.ts';

/** Totals of margins may differ by this share. */
const TOTALS_TOLERANCE = 0.001;

/** Answers that no population figure exists for; they are weighted as unknown. */
const WITHOUT_POPULATION: ReadonlySet<string> = new Set([OUTSIDE_AREA, 'other']);

interface Respondent {
  readonly variables: Readonly<Record<string, string | null>>;
}

/**
 * @param collapse - whether categories without answers may be merged with their nearest
 * @throws FileProblem that names every category without a population, every category without
 *   answers (unless `collapse`), or the margins whose totals differ by more than 0.1 %
 */
export function checkMargins(
  margins: readonly MarginTable[],
  respondents: readonly Respondent[],
  collapse: boolean,
): void {
  checkTotals(margins);
  for (const margin of margins) {
    const counts = countCombinations(margin, respondents);
    const known = new Set(margin.cells.map((cell) => cell.categories.join('\u0000')));
    checkEveryAnswerHasPopulation(margin, counts, known);
    if (!collapse) checkEveryCategoryHasAnswers(margin, counts);
  }
}

function checkTotals(margins: readonly MarginTable[]): void {
  const totals = margins.map((margin) =>
    margin.cells.reduce((sum, cell) => sum + cell.population, 0),
  );
  const [first] = margins;
  const [firstTotal] = totals;
  if (!first || firstTotal === undefined) return;
  const faults: Fault[] = [];
  for (const [i, margin] of margins.entries()) {
    const total = totals[i] ?? 0;
    if (total === 0) {
      faults.push({
        file: margin.file,
        column: 'population',
        what: 'summan är 0',
      });
    } else if (Math.abs(total / firstTotal - 1) > TOTALS_TOLERANCE) {
      faults.push({
        file: margin.file,
        column: 'population',
        what: `summan är ${total}, men i ${first.file} är den ${firstTotal}; de får skilja högst 0,1 %`,
      });
    }
  }
  if (faults.length > 0) {
    throw new FileProblem(
      faults,
      'Använd befolkningstal från samma tidpunkt och för samma åldrar i alla filer.',
    );
  }
}

/** Respondents by combination of the margin's categories; those that are weighted as unknown are left out. */
function countCombinations(
  margin: MarginTable,
  respondents: readonly Respondent[],
): ReadonlyMap<string, number> {
  const readers = margin.variables.map((name, position) =>
    categoryReader(name, margin, position, respondents),
  );
  const counts = new Map<string, number>();
  for (const { variables } of respondents) {
    const categories = readers.map((read) => read(variables));
    if (categories.includes(null)) continue;
    const key = categories.join('\u0000');
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

/** A variable as the margin has it: ages in published groups where the margin is, no population as unknown. */
function categoryReader(
  name: string,
  margin: MarginTable,
  position: number,
  respondents: readonly Respondent[],
): (variables: Respondent['variables']) => string | null {
  const known = new Set(margin.cells.map((cell) => cell.categories[position]));
  const asAnswered = respondents.some(({ variables }) => known.has(variables[name] ?? undefined));
  return (variables) => {
    const value = variables[name] ?? null;
    if (value === null) return null;
    const category = name === 'ageGroup' && !asAnswered ? publishedAgeGroup(value) : value;
    return WITHOUT_POPULATION.has(category) && !known.has(category) ? null : category;
  };
}

function checkEveryAnswerHasPopulation(
  margin: MarginTable,
  counts: ReadonlyMap<string, number>,
  known: ReadonlySet<string>,
): void {
  const missing = [...counts].filter(([key]) => !known.has(key));
  if (missing.length === 0) return;
  throw new FileProblem(
    missing.map(([key, count]) => ({
      file: margin.file,
      column: margin.columns.join(' × '),
      what: `${quoteCell(key.replaceAll('\u0000', ' × '))} saknas, men ${count} svarande har det`,
    })),
    'Lägg till en rad med befolkningen i varje kategori som förekommer bland svaren.',
  );
}

function checkEveryCategoryHasAnswers(
  margin: MarginTable,
  counts: ReadonlyMap<string, number>,
): void {
  const empty = margin.cells.filter(
    (cell) => cell.population > 0 && !counts.has(cell.categories.join('\u0000')),
  );
  if (empty.length === 0) return;
  throw new FileProblem(
    empty.map((cell) => ({
      file: margin.file,
      column: margin.columns.join(' × '),
      what: `ingen svarande finns i ${quoteCell(cell.categories.join(' × '))}`,
    })),
    'Kör med --collapse för att slå ihop tomma kategorier med den närmaste.',
  );
}
