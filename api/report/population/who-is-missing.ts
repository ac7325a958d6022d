/**
 * Which groups have answered little beside their part of the population, and where the next stop
 * would reach them. It steers where one stands next, never whom one asks there: choosing people on
 * the street by how they look would make the answers worth less.
 */
import { AGE_GROUPS, type PopulationMargin, type Round } from '../../contract/index.ts';

export interface GroupReach {
  readonly variable: 'ageGroup' | 'gender' | 'area';
  readonly category: string;
  readonly answered: number;
  /** Shares 0–1: of those who answered and whose group is known, and of the population. */
  readonly share: number;
  readonly populationShare: number;
  /**
   * Answers more until the group has half of its part of the population among those who answered,
   * if nobody else answers meanwhile; its weight is then two at most.
   */
  readonly short: number;
}

/** Below this part of its share a group's answers weigh so much that they say little. */
const LEAST_PART = 0.5;

/** Every group that has a population, those furthest below their part first. */
export function groupReach(
  answered: Readonly<Record<string, ReadonlyMap<string, number>>>,
  margins: readonly PopulationMargin[],
): readonly GroupReach[] {
  return (['ageGroup', 'gender', 'area'] as const)
    .flatMap((variable): GroupReach[] => {
      const population = populationBy(variable, margins);
      if (population === null) return [];
      const counts = answered[variable] ?? new Map<string, number>();
      const total = [...population.values()].reduce((sum, count) => sum + count, 0);
      const known = [...population.keys()].reduce((sum, one) => sum + (counts.get(one) ?? 0), 0);
      return [...population].map(([category, people]) => {
        const own = counts.get(category) ?? 0;
        const populationShare = people / total;
        const wanted = LEAST_PART * populationShare;
        const short = Math.max(0, Math.ceil((wanted * known - own) / (1 - wanted)));
        return {
          variable,
          category,
          answered: own,
          share: known === 0 ? 0 : own / known,
          populationShare,
          short,
        };
      });
    })
    .toSorted((a, b) => a.share / a.populationShare - b.share / b.populationShare);
}

function populationBy(
  variable: string,
  margins: readonly PopulationMargin[],
): ReadonlyMap<string, number> | null {
  const margin = margins.find(({ variables }) => variables.includes(variable));
  if (!margin) return null;
  const at = margin.variables.indexOf(variable);
  const counts = new Map<string, number>();
  for (const { categories, population } of margin.cells)
    counts.set(categories[at] ?? '', (counts.get(categories[at] ?? '') ?? 0) + population);
  return counts;
}

const YOUNG: ReadonlySet<string> = new Set(['13-15', '16-19']);
const OLD: ReadonlySet<string> = new Set(['75-84', '85+']);

/** Where people of an age are met. */
function venueFor(age: string): string {
  if (YOUNG.has(age)) return 'skolan: en klass svarar på en lektion, eller fritidsgården en kväll';
  if (OLD.has(age)) return 'vårdcentralen, biblioteket eller seniorträffen en förmiddag';
  const at = (AGE_GROUPS as readonly string[]).indexOf(age);
  return at <= 3
    ? 'stationen eller gymmet en sen eftermiddag'
    : 'matbutiken efter arbetstid, eller idrottshallen när barnen tränar';
}

const MOST_PROPOSALS = 4;

/** The next stops, each in a sentence with its reason; none while nobody has answered. */
export function nextStops(
  reach: readonly GroupReach[],
  { areas }: Pick<Round, 'areas'>,
): readonly string[] {
  const labels = new Map(areas.map(({ code, label }) => [code, label]));
  const percent = (share: number) => `${Math.round(100 * share)} %`;
  return reach
    .filter(({ short, variable }) => short > 0 && variable !== 'gender')
    .slice(0, MOST_PROPOSALS)
    .map(({ variable, category, share, populationShare, short }) => {
      const reason = `${percent(share)} av svaren, ${percent(populationShare)} av befolkningen; ${short} svar till skulle räcka en bit`;
      return variable === 'area'
        ? `Stå i ${labels.get(category) ?? category} nästa gång (${reason}).`
        : `Möt dem som är ${category.replace('-', '–')} år vid ${venueFor(category)} (${reason}).`;
    });
}
