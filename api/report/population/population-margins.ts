/** Margins of a round from a table of population, and how they fit with each other and with the answers. */

import type { PopulationMargin, Round } from '../../contract/index.ts';
import { fold } from '../../contract/places/fold.ts';
import type { PopulationCount, PopulationTable } from './read-population.ts';

/** Region → code of an area; "" leaves it out. */
export type AreaMapping = Readonly<Record<string, string>>;

/** The area whose name a region has, or begins with; "" when there is none. */
export function proposedAreas(
  regions: readonly string[],
  { areas }: Pick<Round, 'areas'>,
): AreaMapping {
  return Object.fromEntries(
    regions.map((region) => {
      const name = fold(region);
      const found =
        areas.find(({ label }) => fold(label) === name) ??
        areas.find(({ label }) => name.startsWith(`${fold(label)} `));
      return [region, found?.code ?? ''];
    }),
  );
}

function marginBy(
  variables: PopulationMargin['variables'],
  counts: readonly { readonly categories: readonly (string | null)[]; readonly count: number }[],
): PopulationMargin | null {
  const cells = new Map<string, { categories: string[]; population: number }>();
  for (const { categories, count } of counts) {
    if (categories.some((category) => category === null || category === '')) continue;
    const known = categories as string[];
    const key = known.join('\u0000');
    const cell = cells.get(key) ?? { categories: [...known], population: 0 };
    cell.population += count;
    cells.set(key, cell);
  }
  return cells.size === 0 ? null : { variables, cells: [...cells.values()] };
}

/** Age by gender where the table has both, else each that it has; and areas. */
export function marginsOf(
  { counts }: Pick<PopulationTable, 'counts'>,
  mapping: AreaMapping,
): readonly PopulationMargin[] {
  const by = (...of: ((count: PopulationCount) => string | null)[]) =>
    counts.map((one) => ({ categories: of.map((read) => read(one)), count: one.count }));
  const age = ({ age: group }: PopulationCount) => group;
  const gender = ({ gender: code }: PopulationCount) => code;
  const area = ({ region }: PopulationCount) => (region === null ? null : (mapping[region] ?? ''));
  const both = marginBy(['ageGroup', 'gender'], by(age, gender));
  const people = both
    ? [both]
    : [marginBy(['ageGroup'], by(age)), marginBy(['gender'], by(gender))];
  return [...people, marginBy(['area'], by(area))].filter((margin) => margin !== null);
}

export const totalOf = ({ cells }: PopulationMargin): number =>
  cells.reduce((sum, { population }) => sum + population, 0);

/** New margins beside those of other variables that the round has; a new one replaces what it overlaps. */
export function mergeMargins(
  known: readonly PopulationMargin[],
  added: readonly PopulationMargin[],
): readonly PopulationMargin[] {
  const taken = new Set(added.flatMap(({ variables }) => variables));
  return [...known.filter(({ variables }) => !variables.some((one) => taken.has(one))), ...added];
}

/** Totals further apart than this have to be confirmed. */
const TOTALS_TOLERANCE = 0.01;

const NAMES: Readonly<Record<string, string>> = {
  ageGroup: 'ålder',
  gender: 'kön',
  area: 'område',
};
const nameOf = ({ variables }: PopulationMargin) =>
  variables.map((variable) => NAMES[variable] ?? variable).join(' och ');
const number = (count: number) => count.toLocaleString('sv-SE');

/** What does not fit, in sentences: totals that differ, and categories without people or missing. */
export function marginProblems(
  margins: readonly PopulationMargin[],
  round: Pick<Round, 'areas'>,
  answered: Readonly<Record<string, ReadonlyMap<string, number>>>,
): readonly string[] {
  const problems: string[] = [];
  const [first, ...others] = margins;
  for (const other of others)
    if (first && Math.abs(totalOf(other) / totalOf(first) - 1) > TOTALS_TOLERANCE)
      problems.push(
        `Tabellen över ${nameOf(first)} har ${number(totalOf(first))} personer, men den över ${nameOf(other)} har ${number(totalOf(other))}. Hämta båda för samma år, och för 13 år och äldre.`,
      );
  for (const margin of margins)
    for (const [at, variable] of margin.variables.entries()) {
      const known = new Map<string, number>();
      for (const { categories, population } of margin.cells)
        known.set(categories[at] ?? '', (known.get(categories[at] ?? '') ?? 0) + population);
      const wanted = variable === 'area' ? round.areas.map(({ code }) => code) : [];
      const labels = new Map(round.areas.map(({ code, label }) => [code, label]));
      const missing = wanted
        .filter((code) => !known.has(code))
        .map((code) => labels.get(code) ?? code);
      if (missing.length > 0)
        problems.push(
          `Befolkning saknas för ${missing.join(', ')}. Svar därifrån viktas som om området vore okänt.`,
        );
      for (const [category, count] of answered[variable] ?? [])
        if (known.get(category) === 0)
          problems.push(
            `${count} svar kommer från ${labels.get(category) ?? category}, där det enligt tabellen inte bor någon.`,
          );
    }
  return problems;
}

/** Margins with the total of the first: where they differ, their shares are what is meant. */
export function withOneTotal(margins: readonly PopulationMargin[]): readonly PopulationMargin[] {
  const [first, ...others] = margins;
  if (!first) return margins;
  return [
    first,
    ...others.map((margin) => ({
      ...margin,
      cells: margin.cells.map(({ categories, population }) => ({
        categories,
        population: (population * totalOf(first)) / totalOf(margin),
      })),
    })),
  ];
}
