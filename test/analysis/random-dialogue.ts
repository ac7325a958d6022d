/** Small dialogues of any content, for properties that hold whatever was answered. */
import fc from 'fast-check';
import type {
  CategoryColumn,
  Margin,
  RankedDialogue,
  RankedItem,
  RankOptions,
  TabulatedDialogue,
} from '../../analysis/index.ts';
import { categoryColumn } from './dialogue-a.ts';
import { itemsNamed } from './example-surveys.ts';

export const THEMES = ['lighting', 'narcotics', 'speeding', 'vandalism', 'theft'] as const;

export interface Person {
  readonly weight: number;
  readonly gender: 'woman' | 'man';
  readonly mode: 'street' | 'web';
  /** Stop of an interview, or the person herself. */
  readonly psu: string;
  readonly answered: boolean;
  /** One a theme, 0 for not named. */
  readonly ratings: readonly number[];
}

const MODES = ['street', 'web'] as const;
const GENDERS = ['woman', 'man'] as const;

/** Thirty to sixty persons; both modes and genders are among them. */
export const people: fc.Arbitrary<readonly Person[]> = fc
  .array(
    fc.record({
      weight: fc.integer({ min: 1, max: 4 }),
      stop: fc.integer({ min: 0, max: 5 }),
      answered: fc.integer({ min: 0, max: 9 }).map((n) => n > 0),
      ratings: fc.tuple(...THEMES.map((_, k) => fc.integer({ min: -1 - k, max: 5 }))),
    }),
    { minLength: 30, maxLength: 60 },
  )
  .map((list) =>
    list.map(({ weight, stop, answered, ratings }, i): Person => {
      const mode = MODES[i % 2] ?? 'web';
      return {
        weight,
        gender: GENDERS[Math.floor(i / 2) % 2] ?? 'man',
        mode,
        psu: mode === 'street' ? `stop-${stop}` : `person-${i}`,
        answered,
        ratings: answered ? ratings.map((rating) => Math.max(0, rating)) : THEMES.map(() => 0),
      };
    }),
  );

const column = (values: readonly string[]): CategoryColumn => categoryColumn(values);

/** The dialogue of these persons; themes stand in the order of `order`. */
export function dialogueOf(
  persons: readonly Person[],
  order: readonly number[] = THEMES.map((_, k) => k),
): TabulatedDialogue {
  const named = order.map((k) =>
    persons.flatMap((who, i) => ((who.ratings[k] ?? 0) > 0 ? [i] : [])),
  );
  const themes = itemsNamed(
    Object.fromEntries(order.map((k, at) => [THEMES[k] ?? '', named[at] ?? []])),
  );
  const rating = order.flatMap((k, at) =>
    (named[at] ?? []).map((i) => persons[i]?.ratings[k] ?? 0),
  );
  const none = itemsNamed({});
  return {
    respondents: persons.length,
    baseWeight: Float64Array.from(persons, ({ weight }) => weight),
    stratum: column(persons.map(({ mode }) => mode)),
    psu: column(persons.map(({ psu }) => psu)),
    variables: {
      mode: column(persons.map(({ mode }) => mode)),
      gender: column(persons.map(({ gender }) => gender)),
    },
    flagged: new Uint8Array(persons.length),
    answeredConcerns: Uint8Array.from(persons, ({ answered }) => (answered ? 1 : 0)),
    themes: { ...themes, rating: Uint8Array.from(rating) },
    places: none,
    areas: none,
    pairs: none,
    timesOfDay: none,
    themeTimes: none,
    wishes: {},
    unratedConcerns: 0,
  };
}

export const margins: readonly Margin[] = [
  {
    variables: ['gender'],
    cells: [
      { categories: ['woman'], population: 600 },
      { categories: ['man'], population: 400 },
    ],
  },
];

export const quick: RankOptions = {
  top: 2,
  replicates: 10,
  seed: 1,
  margins: [],
  collapse: false,
  byVariables: [],
  gapVariables: [],
};

/** Ranked themes by id. */
export const rankedThemes = ({ themes }: RankedDialogue): ReadonlyMap<string, RankedItem> =>
  new Map(themes.flatMap((item) => (item.status === 'ranked' ? [[item.id, item] as const] : [])));

export const MEASURES = ['prevalence', 'severity', 'burden'] as const;
