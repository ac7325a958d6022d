/** Who answered beside the population: what the weighting evens out, and what it has to work on. */
import type { PopulationMargin, Priorities } from '../contract/index.ts';
import { publishedAgeGroup } from './fold-variables.ts';
import { VARIABLE_LABELS } from './labels.ts';
import { capitalise, formatShare, joinList } from './numbers.ts';
import { groupPhrase } from './phrases.ts';

/** The variables that are compared, in the order in which they are shown. */
const VARIABLES = ['ageGroup', 'gender', 'area'] as const;
/** Differences below this are not told in words. */
const LEAST_DIFFERENCE = 0.05;

/** One group; what is hidden, or has no population, is `null`. */
export interface CompositionGroup {
  readonly category: string;
  readonly label: string;
  /** How many answered. */
  readonly answered: number | null;
  /** Their share 0–1 of those who answered and whose group is known. */
  readonly share: number | null;
  /** The group's share 0–1 of the population. */
  readonly populationShare: number | null;
}

export interface Composition {
  readonly variable: string;
  /** "Ålder". */
  readonly label: string;
  readonly groups: readonly CompositionGroup[];
}

/**
 * The published groups of age, gender and area beside the population of the round's margins. Only
 * what the tables of groups publish already goes in, so nothing hidden can be worked out from it:
 * where a group is hidden, shares are of all who answered.
 */
export function composition(
  priorities: Priorities,
  margins: readonly PopulationMargin[],
): Composition[] {
  return VARIABLES.flatMap((variable): Composition[] => {
    const population = populationOf(variable, margins);
    const table = priorities.byVariable[variable];
    if (!population || !table) return [];
    const total = [...population.values()].reduce((sum, count) => sum + count, 0);
    const known = Object.entries(table).filter(([category]) => population.has(category));
    const isAnyHidden = known.some(([, { respondents }]) => respondents === null);
    const base = isAnyHidden
      ? priorities.respondents
      : known.reduce((sum, [, { respondents }]) => sum + (respondents ?? 0), 0);
    const groups = Object.entries(table).map(([category, { label, respondents }]) => {
      const count = population.get(category);
      return {
        category,
        label,
        answered: respondents,
        share: respondents === null || count === undefined ? null : respondents / base,
        populationShare: count === undefined ? null : count / total,
      };
    });
    return [{ variable, label: VARIABLE_LABELS[variable] ?? variable, groups }];
  });
}

/** The population by published group; nothing where no margin has the variable. */
function populationOf(
  variable: string,
  margins: readonly PopulationMargin[],
): ReadonlyMap<string, number> | null {
  const margin = margins.find(({ variables }) => variables.includes(variable));
  if (!margin) return null;
  const position = margin.variables.indexOf(variable);
  const counts = new Map<string, number>();
  for (const { categories, population } of margin.cells) {
    const own = categories[position] ?? '';
    const category = variable === 'ageGroup' ? publishedAgeGroup(own) : own;
    counts.set(category, (counts.get(category) ?? 0) + population);
  }
  return counts;
}

/** A group with both shares. */
type Compared = CompositionGroup & {
  readonly variable: string;
  readonly share: number;
  readonly populationShare: number;
};

const excess = ({ share, populationShare }: Compared): number => share - populationShare;

/** The group that answered most beyond its part of the population, and the one furthest below; "" without margins. */
export function compositionSentence(
  compositions: readonly Composition[],
  priorities: Priorities,
): string {
  const compared = compositions
    .flatMap(({ variable, groups }) => groups.map((group) => ({ ...group, variable })))
    .filter((group): group is Compared => group.share !== null && group.populationShare !== null)
    .sort((a, b) => excess(b) - excess(a));
  const [most, least] = [compared.at(0), compared.at(-1)];
  if (!most || !least) return '';
  const who = ({ variable, category }: Compared) =>
    groupPhrase({ variable, group: category }, priorities);
  const shares = ({ share, populationShare }: Compared) =>
    `${formatShare(share)} av dem som svarade, ${formatShare(populationShare)} av befolkningen`;
  const parts = [
    ...(excess(most) >= LEAST_DIFFERENCE
      ? [`${who(most)} har svarat oftare än sin del av befolkningen (${shares(most)})`]
      : []),
    ...(excess(least) <= -LEAST_DIFFERENCE
      ? [`${who(least)} har svarat mer sällan (${shares(least)})`]
      : []),
  ];
  if (parts.length > 0) return `${capitalise(joinList(parts))}.`;
  const names = joinList(compositions.map(({ label }) => label.toLocaleLowerCase('sv')));
  return `De som svarade fördelar sig ungefär som befolkningen efter ${names}.`;
}
