/** What a dialogue package tells of how its round was carried out; what it does not say is unknown. */
import type { ComparedRound, Margin } from '../../analysis/index.ts';
import type { DialogueRow } from '../contract/index.ts';

/** Columns of `responses.csv` that tell how a round was carried out. */
export const FACT_COLUMNS = ['questionnaire', 'answered_on', 'venue', 'interviewers'] as const;

/** Cells of those columns, by respondent. */
export type FactCells = ReadonlyMap<string, Readonly<Record<string, string>>>;

/** Months with a smaller share of the answers are stragglers. */
const SMALLEST_MONTH = 0.05;

/** Nobody interviews on the web, and nowhere in particular. */
const WITHOUT_VENUE = 'web';

/**
 * The circumstances of a round.
 *
 * @param margins - the population that it is weighted to
 * @param question - the version of the questions, where the package does not say
 */
export function roundFacts(
  rows: readonly DialogueRow[],
  cells: FactCells,
  margins: readonly Margin[],
  question: string | null,
): ComparedRound['circumstances'] {
  const cell = (row: DialogueRow, column: (typeof FACT_COLUMNS)[number]) =>
    cells.get(row.id)?.[column] ?? '';
  const versions = known(rows.map((row) => cell(row, 'questionnaire')));
  const modes = [...new Set(rows.map(({ mode }) => mode))];
  return {
    question: versions?.sort().join(' ') ?? question,
    // Part of the questionnaire: another scale is another version.
    scale: null,
    ages: ageCounts(rows, margins),
    weightedByAge: margins.some(({ variables }) => variables.includes('ageGroup')),
    months: monthsOf(rows.map((row) => cell(row, 'answered_on'))),
    modes: Object.fromEntries(
      modes.map((mode) => {
        const own = rows.filter((row) => row.mode === mode);
        const listed = (column: 'venue' | 'interviewers') =>
          mode === WITHOUT_VENUE ? [] : known(own.flatMap((row) => cell(row, column).split(';')));
        return [mode, { venues: listed('venue'), interviewers: listed('interviewers') }];
      }),
    ),
  };
}

/** The different values, or `null` when any is missing. */
function known(values: readonly string[]): string[] | null {
  const different = new Set(values);
  return different.size === 0 || different.has('') ? null : [...different];
}

function monthsOf(days: readonly string[]): number[] | null {
  if (known(days) === null) return null;
  const counts = new Map<number, number>();
  for (const day of days) {
    const month = Number(/^\d{4}-(\d{2})/.exec(day)?.[1]);
    if (!(month >= 1 && month <= 12)) return null;
    counts.set(month, (counts.get(month) ?? 0) + 1);
  }
  return [...counts]
    .filter(([, count]) => count >= SMALLEST_MONTH * days.length)
    .map(([month]) => month);
}

/** Answers by age group; groups of the population without answers stand at 0. */
function ageCounts(
  rows: readonly DialogueRow[],
  margins: readonly Margin[],
): Record<string, number> | null {
  const counts: Record<string, number> = {};
  for (const { variables } of rows) {
    const age = variables.ageGroup;
    if (age) counts[age] = (counts[age] ?? 0) + 1;
  }
  const groups = Object.keys(counts);
  if (groups.length === 0) return null;
  const offered = margins.flatMap(({ variables, cells }) => {
    const at = variables.indexOf('ageGroup');
    return at < 0 ? [] : cells.map(({ categories }) => categories[at] ?? '');
  });
  const isOneList = groups.every((group) => offered.includes(group));
  return isOneList
    ? { ...Object.fromEntries(offered.map((group) => [group, 0])), ...counts }
    : counts;
}
