/** The surveys that the examples in docstrings speak of. */
import type {
  CategoryColumn,
  ItemColumns,
  RankOptions,
  SurveyDesign,
  TabulatedDialogue,
  TabulatedRatings,
} from '../../analysis/index.ts';

const RESPONDENTS = 60;
const rows = Array.from({ length: RESPONDENTS }, (_, i) => i);
const column = (categories: readonly string[], of: (i: number) => number): CategoryColumn => ({
  categories,
  codes: Int32Array.from(rows, of),
});

const design: SurveyDesign = {
  respondents: RESPONDENTS,
  baseWeight: new Float64Array(RESPONDENTS).fill(1),
  stratum: column(['web'], () => 0),
  psu: column(rows.map(String), (i) => i),
  variables: { mode: column(['web'], () => 0), gender: column(['woman', 'man'], (i) => i % 2) },
  flagged: new Uint8Array(RESPONDENTS),
};

/** Items with the rows that name them, each with the same rating. */
export function itemsNamed(
  items: Readonly<Record<string, readonly number[]>>,
  rating = 3,
): ItemColumns {
  const named = Object.values(items);
  const start = [0];
  for (const own of named) start.push((start.at(-1) ?? 0) + own.length);
  return {
    ids: Object.keys(items),
    start: Int32Array.from(start),
    respondent: Int32Array.from(named.flat()),
    rating: Uint8Array.from(named.flat(), () => rating),
  };
}

/** Two thirds name lighting, one third narcotics. */
export const exampleDialogue: TabulatedDialogue = {
  ...design,
  answeredConcerns: new Uint8Array(RESPONDENTS).fill(1),
  themes: itemsNamed({
    narcotics: rows.filter((i) => i % 3 === 0),
    lighting: rows.filter((i) => i % 3 > 0),
  }),
  places: itemsNamed({ torget: rows.filter((i) => i % 4 === 0) }),
  areas: itemsNamed({}),
  pairs: itemsNamed({ 'torget/narcotics': rows.filter((i) => i % 12 === 0) }),
  timesOfDay: itemsNamed({}),
  themeTimes: itemsNamed({}),
  wishes: { police: itemsNamed({ 'visible-patrols': rows.filter((i) => i % 2 === 0) }, 1) },
  unratedConcerns: 0,
};

/** Roads are rated 4, parks 2. */
export const exampleRatings: TabulatedRatings = {
  ...design,
  ids: ['parks', 'roads'],
  ratings: Float64Array.from({ length: 2 * RESPONDENTS }, (_, at) => (at < RESPONDENTS ? 2 : 4)),
  scale: { low: 1, high: 5 },
  namedFrom: 4,
  placeVariable: null,
};

export const exampleOptions: RankOptions = {
  top: 1,
  replicates: 20,
  seed: 1,
  margins: [],
  collapse: false,
  byVariables: ['gender'],
  gapVariables: ['gender'],
};
