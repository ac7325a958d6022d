/**
 * Variables as they are published and as they are weighted, beside those as answered: ages in the
 * published groups, and answers that have no population ("annat eller vill inte svara") as unknown.
 */
import type { CategoryColumn, Margin, SurveyDesign } from '../../analysis/index.ts';
import { OUTSIDE_AREA, PUBLISHED_AGE_GROUPS } from '../contract/index.ts';
import { translateColumn } from './category-column.ts';

const PUBLISHED = 'published:';
const WEIGHTED = 'weighted:';

/** Codes that no population statistics have; where a margin lacks them they weigh as unknown. */
const WITHOUT_POPULATION: Readonly<Record<string, string>> = {
  gender: 'other',
  area: OUTSIDE_AREA,
};

interface FoldedVariables {
  readonly variables: SurveyDesign['variables'];
  readonly margins: readonly Margin[];
  /** Names of variables whose margins were left out, since nobody's answer is known. */
  readonly leftOut: readonly string[];
  readonly byVariables: readonly string[];
  readonly gapVariables: readonly string[];
}

/** The name that a folded variable has for readers. */
export const originalName = (name: string): string =>
  name.startsWith(PUBLISHED) || name.startsWith(WEIGHTED)
    ? name.slice(name.indexOf(':') + 1)
    : name;

const publishedAge = new Map<string, string>(
  Object.entries(PUBLISHED_AGE_GROUPS).flatMap(([group, ages]) => ages.map((age) => [age, group])),
);

/** The published group of an age group; codes of other surveys stay as they are. */
export const publishedAgeGroup = (age: string): string => publishedAge.get(age) ?? age;

const isKnown = (column: CategoryColumn | undefined): boolean =>
  column !== undefined && column.categories.length > 0;

/** Adds the folded variables, and points tables, gaps and margins to them. */
export function foldVariables(
  variables: SurveyDesign['variables'],
  asked: {
    readonly margins: readonly Margin[];
    readonly byVariables: readonly string[];
    readonly gapVariables: readonly string[];
    /** Leave out margins of variables that nobody answered, instead of having them refused. */
    readonly leaveOutUnknown: boolean;
  },
): FoldedVariables {
  const folded: Record<string, CategoryColumn> = { ...variables };
  const age = variables.ageGroup;
  if (age?.categories.some((category) => publishedAge.has(category))) {
    folded[`${PUBLISHED}ageGroup`] = translateColumn(age, publishedAgeGroup);
  }
  const foldedMargins = asked.margins.map((margin) => foldMargin(margin, variables, folded));
  const isUsable = (margin: Margin) => margin.variables.every((name) => isKnown(folded[name]));
  const margins = asked.leaveOutUnknown ? foldedMargins.filter(isUsable) : foldedMargins;
  const publishedName = (name: string) =>
    Object.hasOwn(folded, PUBLISHED + name) ? PUBLISHED + name : name;
  const present = (names: readonly string[]) =>
    names.filter((name) => isKnown(variables[name])).map(publishedName);
  return {
    variables: folded,
    margins,
    leftOut: [
      ...new Set(
        foldedMargins
          .filter((margin) => !margins.includes(margin))
          .flatMap((margin) => margin.variables.filter((name) => !isKnown(folded[name])))
          .map(originalName),
      ),
    ],
    byVariables: present(asked.byVariables),
    gapVariables: present(asked.gapVariables),
  };
}

/** Names of the margin's variables, each folded where the margin's own categories ask for it. */
function foldMargin(
  margin: Margin,
  variables: SurveyDesign['variables'],
  folded: Record<string, CategoryColumn>,
): Margin {
  const names = margin.variables.map((name, position) => {
    const categories = new Set(margin.cells.map((cell) => cell.categories[position]));
    const column = variables[name];
    const published = folded[PUBLISHED + name];
    if (published && !column?.categories.some((category) => categories.has(category))) {
      return PUBLISHED + name;
    }
    const extra = WITHOUT_POPULATION[name];
    if (!column || extra === undefined || categories.has(extra)) return name;
    if (!column.categories.includes(extra)) return name;
    folded[WEIGHTED + name] = translateColumn(column, (category) =>
      category === extra ? null : category,
    );
    return WEIGHTED + name;
  });
  return { variables: names, cells: margin.cells };
}
