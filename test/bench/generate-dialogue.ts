/**
 * A dialogue of any size from a seeded model: 12 themes, 100 places in 20 areas, 40 % met
 * on the street in stops of about 25, the rest on the web. For timings and for tests of
 * agreement; no figure in it means anything.
 */
import {
  type CategoryColumn,
  type ItemColumns,
  type Margin,
  type TabulatedDialogue,
  type Uniform,
  uniformStream,
} from '../../analysis/index.ts';

const THEMES = 12;
const PLACES = 100;
const AREAS = 20;
const WISHES = 15;
const STOP_SIZE = 25;
const STREET_SHARE = 0.4;
const AGES = ['15-24', '25-44', '45-64', '65+'];
const GENDERS = ['woman', 'man'];
const TIMES = ['day', 'evening', 'night'];
const AREA_NAMES = names('area', AREAS);

function names(prefix: string, count: number): string[] {
  return Array.from({ length: count }, (_, i) => `${prefix}-${String(i + 1).padStart(3, '0')}`);
}

/** Skewed to small numbers, so that some items are named far more often than others. */
const skewed = (uniform: Uniform, count: number): number => Math.floor(uniform() ** 2 * count);

/** Largest rating of each respondent and item, written once a respondent. */
class Columns {
  private readonly rows: number[][];
  private readonly ratings: number[][];
  readonly ids: readonly string[];

  constructor(ids: readonly string[]) {
    this.ids = ids;
    this.rows = ids.map(() => []);
    this.ratings = ids.map(() => []);
  }

  name(item: number, respondent: number, rating: number): void {
    const rows = this.rows[item] ?? [];
    const ratings = this.ratings[item] ?? [];
    const last = rows.length - 1;
    if (rows[last] === respondent) ratings[last] = Math.max(ratings[last] ?? 0, rating);
    else {
      rows.push(respondent);
      ratings.push(rating);
    }
  }

  columns(): ItemColumns {
    const start = new Int32Array(this.ids.length + 1);
    this.rows.forEach((rows, k) => {
      start[k + 1] = (start[k] ?? 0) + rows.length;
    });
    return {
      ids: this.ids,
      start,
      respondent: Int32Array.from(this.rows.flat()),
      rating: Uint8Array.from(this.ratings.flat()),
    };
  }
}

/**
 * A tabulated dialogue of `respondents` persons.
 *
 * @param respondents - a whole number from 1
 * @param seed - the same seed gives the same dialogue
 */
export function generateTabulatedDialogue(respondents: number, seed: number): TabulatedDialogue {
  const uniform = uniformStream(seed, 'generate');
  const street = Math.floor(respondents * STREET_SHARE);
  const stops = Math.max(2, Math.round(street / STOP_SIZE));
  const psuNames = [...names('stop', stops), ...names('web', respondents - street)];
  const themeNames = names('theme', THEMES);
  const placeNames = names('place', PLACES);
  const pairNames = placeNames.flatMap((place) => themeNames.map((theme) => `${place}/${theme}`));
  const themes = new Columns(themeNames);
  const places = new Columns(placeNames);
  const areas = new Columns(AREA_NAMES);
  const pairs = new Columns(pairNames);
  const times = new Columns(TIMES);
  const themeTimes = new Columns(
    TIMES.flatMap((time) => themeNames.map((theme) => `${time}/${theme}`)),
  );
  const police = new Columns(names('police', WISHES));
  const municipality = new Columns(names('municipality', WISHES));
  const codes = () => new Int32Array(respondents);
  const mode = codes();
  const psu = codes();
  const age = codes();
  const gender = codes();
  const area = codes();
  for (let i = 0; i < respondents; i += 1) {
    const isStreet = i < street;
    const stop = isStreet ? Math.min(stops - 1, Math.floor((i / Math.max(1, street)) * stops)) : 0;
    mode[i] = isStreet ? 0 : 1;
    psu[i] = isStreet ? stop : stops + i - street;
    age[i] = isStreet ? Math.floor(uniform() * 4) : Math.floor(uniform() ** 0.8 * 4);
    gender[i] = uniform() < 0.55 ? 0 : 1;
    area[i] = isStreet && uniform() < 0.5 ? stop % AREAS : Math.floor(uniform() * AREAS);
    const concerns = Math.floor(uniform() * 4);
    for (let c = 0; c < concerns; c += 1) {
      const theme = (skewed(uniform, THEMES) + (isStreet && uniform() < 0.2 ? stop : 0)) % THEMES;
      const place =
        (skewed(uniform, PLACES) + (isStreet && uniform() < 0.3 ? stop * 7 : 0)) % PLACES;
      const rating = 1 + Math.floor(uniform() * 5);
      themes.name(theme, i, rating);
      places.name(place, i, rating);
      areas.name(place % AREAS, i, rating);
      pairs.name(place * THEMES + theme, i, rating);
      const time = Math.floor(uniform() * TIMES.length);
      times.name(time, i, rating);
      themeTimes.name(time * THEMES + theme, i, rating);
    }
    police.name(skewed(uniform, WISHES), i, 1);
    municipality.name(skewed(uniform, WISHES), i, 1);
  }
  const column = (categories: readonly string[], of: Int32Array): CategoryColumn => ({
    categories,
    codes: of,
  });
  const modes = column(['street', 'web'], mode);
  return {
    respondents,
    baseWeight: new Float64Array(respondents).fill(1),
    stratum: modes,
    psu: column(psuNames, psu),
    variables: {
      mode: modes,
      ageGroup: column(AGES, age),
      gender: column(GENDERS, gender),
      area: column(AREA_NAMES, area),
    },
    flagged: new Uint8Array(respondents),
    answeredConcerns: Uint8Array.from({ length: respondents }, () => (uniform() < 0.97 ? 1 : 0)),
    themes: themes.columns(),
    places: places.columns(),
    areas: areas.columns(),
    pairs: pairs.columns(),
    timesOfDay: times.columns(),
    themeTimes: themeTimes.columns(),
    wishes: { police: police.columns(), municipality: municipality.columns() },
    unratedConcerns: 0,
  };
}

/** Margins of area and of age × gender that the generated sample misses somewhat. */
export const generatedMargins: readonly Margin[] = [
  {
    variables: ['area'],
    cells: AREA_NAMES.map((area, i) => ({ categories: [area], population: i < 10 ? 4000 : 6000 })),
  },
  {
    variables: ['ageGroup', 'gender'],
    cells: AGES.flatMap((age, i) =>
      GENDERS.map((gender) => ({
        categories: [age, gender],
        population: 12_500 + 1000 * (2 * i - 3),
      })),
    ),
  },
];
