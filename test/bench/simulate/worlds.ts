/**
 * The worlds of the simulation: populations whose true burdens are known, and how a
 * dialogue meets them. Everything about a person multiplies the chance of naming an item
 * by a factor whose mean is 1, so that the truth is exact and tied items are tied.
 */
import { type CategoryColumn, type Margin, marginColumn, rake } from '../../../analysis/index.ts';

export interface WorldItem {
  /** Chance that a person on the street names it. */
  readonly named: number;
  /** Each of the four steps above 1 on the scale is taken with this chance. */
  readonly step: number;
  /** What women's chance is multiplied by is 1 + lean, men's 1 − lean; age likewise, young first. */
  readonly lean: number;
  /** What the chance of those who answer on the web is multiplied by. */
  readonly web: number;
}

export interface World {
  readonly id: string;
  readonly title: string;
  readonly items: readonly WorldItem[];
  readonly stops: number;
  readonly perStop: number;
  readonly webAnswers: number;
  /** A stop multiplies an item's chance by a number drawn from 1 ± this. */
  readonly stopEffect: number;
}

export const AGES = ['15-24', '25-44', '45-64', '65+'];
export const GENDERS = ['woman', 'man'];
export const MODES = ['street', 'web'];
/** Who is met, unlike the population of the margins, in which all are as many. */
export const MET = [
  { ages: [0.35, 0.3, 0.2, 0.15], women: 0.6 },
  { ages: [0.15, 0.25, 0.3, 0.3], women: 0.5 },
];
/** Half of a stop's people are of one age, which is drawn for each stop (a school, a centre for the old). */
export const ONE_AGE = 0.5;
/** How worried a person is: multiplies all her chances, and moves her ratings. */
export const WORRIES = [0.7, 1, 1.3];
export const WORRY_STEP = 0.25;
const WORRY_VARIANCE = 0.06;

/** Factor of gender and age on the chance of naming. */
export function leanOf({ lean }: WorldItem, age: number, gender: number): number {
  return (1 + (gender === 0 ? lean : -lean)) * (1 + lean * (1 - (2 * age) / 3));
}

export const populationMargins: readonly Margin[] = [
  { variables: ['ageGroup'], cells: cellsOf(AGES) },
  { variables: ['gender'], cells: cellsOf(GENDERS) },
];

function cellsOf(categories: readonly string[]) {
  return categories.map((category) => ({
    categories: [category],
    population: 40_000 / categories.length,
  }));
}

/**
 * The burdens and prevalences that the calibrated pool tends to as answers become many:
 * the expected sample of a mode, age and gender raked to the margins.
 */
export function truthOf(world: World) {
  const street = world.stops * world.perStop;
  const people = MODES.flatMap((_, mode) =>
    AGES.flatMap((_name, age) => GENDERS.map((_g, gender) => ({ mode, age, gender }))),
  );
  const share = ({ mode, age, gender }: (typeof people)[number]): number => {
    const met = MET[mode];
    const own = met?.ages[age] ?? 0;
    const ofAge = mode === 0 ? (1 - ONE_AGE) * own + ONE_AGE / AGES.length : own;
    const ofGender = gender === 0 ? (met?.women ?? 0) : 1 - (met?.women ?? 0);
    return (mode === 0 ? street : world.webAnswers) * ofAge * ofGender;
  };
  const column = (categories: readonly string[], codes: readonly number[]): CategoryColumn => ({
    categories,
    codes: Int32Array.from(codes),
  });
  const variables = {
    ageGroup: column(
      AGES,
      people.map(({ age }) => age),
    ),
    gender: column(
      GENDERS,
      people.map(({ gender }) => gender),
    ),
  };
  const margins = populationMargins.map((margin) => marginColumn(margin, variables));
  const { weights } = rake(Float64Array.from(people, share), margins);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const prevalence = world.items.map(
    (item) =>
      people.reduce(
        (sum, { mode, age, gender }, at) =>
          sum +
          (weights[at] ?? 0) * item.named * leanOf(item, age, gender) * (mode === 1 ? item.web : 1),
        0,
      ) / total,
  );
  const severity = world.items.map(({ step }) => 1 + 4 * (step + WORRY_STEP * WORRY_VARIANCE));
  const burden = prevalence.map((share, k) => share * (severity[k] ?? 0));
  return { prevalence, severity, burden };
}

const item = (named: number, step = 0.5, lean = 0.1, web = 1): WorldItem => ({
  named,
  step,
  lean,
  web,
});
const mild = { stops: 16, perStop: 10, webAnswers: 240, stopEffect: 0.2 };
const SPREAD = [0.08, 0.12, 0.17, 0.22, 0.28, 0.35, 0.42, 0.5];
/** Two tied pairs; the web names some of it more and some less. */
const CLUSTERED = [
  item(0.1, 0.4, 0.1, 1.2),
  item(0.1, 0.4, 0.1, 1.2),
  item(0.14, 0.5, -0.1, 0.8),
  item(0.17, 0.5, 0.1, 1.5),
  item(0.2, 0.5, -0.1, 0.7),
  item(0.24, 0.6, 0.1, 1),
  item(0.28, 0.6, 0.1, 1.3),
  item(0.28, 0.6, 0.1, 1.3),
];

/** Eight items and 400 answers in each. */
export const WORLDS: readonly World[] = [
  {
    ...mild,
    id: 'spread',
    title: 'items spread',
    items: SPREAD.map((named, k) => item(named, 0.3 + k * 0.05, k % 2 ? 0.1 : -0.1)),
  },
  {
    ...mild,
    id: 'pairs',
    title: 'tied in pairs',
    items: [0.12, 0.12, 0.22, 0.22, 0.34, 0.34, 0.48, 0.48].map((named) => item(named)),
  },
  {
    ...mild,
    id: 'near-ties',
    title: 'near ties',
    items: Array.from({ length: 8 }, (_, k) => item(0.28 + 0.005 * k)),
  },
  {
    ...mild,
    id: 'equal',
    title: 'all equal',
    items: Array.from({ length: 8 }, () => item(0.3)),
  },
  {
    id: 'clustered',
    title: 'strong stop effects, 20 stops of 10, half on the web',
    items: CLUSTERED,
    stops: 20,
    perStop: 10,
    webAnswers: 200,
    stopEffect: 0.9,
  },
  {
    id: 'few-stops',
    title: 'strong stop effects, 6 stops of 40, 160 on the web',
    items: CLUSTERED,
    stops: 6,
    perStop: 40,
    webAnswers: 160,
    stopEffect: 0.9,
  },
  {
    id: 'equal-few-stops',
    title: 'all equal, strong stop effects, 6 stops of 40, 160 on the web',
    items: Array.from({ length: 8 }, () => item(0.25)),
    stops: 6,
    perStop: 40,
    webAnswers: 160,
    stopEffect: 0.9,
  },
];
