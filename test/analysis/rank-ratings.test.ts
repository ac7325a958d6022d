import { describe, expect, test } from 'vitest';
import {
  estimateMeans,
  type RankOptions,
  rankRatings,
  type TabulatedRatings,
} from '../../analysis/index.ts';
import { uniformStream } from '../../analysis/random.ts';
import { expectClose } from './reference.ts';

const RESPONDENTS = 400;
const uniform = uniformStream(5, 'ratings');
const everybody = { categories: ['mail'], codes: new Int32Array(RESPONDENTS) };
const district = {
  categories: ['north', 'south'],
  codes: Int32Array.from({ length: RESPONDENTS }, (_, i) => i % 2),
};
const survey: TabulatedRatings = {
  respondents: RESPONDENTS,
  baseWeight: Float64Array.from({ length: RESPONDENTS }, () => 0.5 + uniform()),
  stratum: everybody,
  psu: {
    categories: Array.from({ length: RESPONDENTS }, (_, i) => `r${i}`),
    codes: Int32Array.from({ length: RESPONDENTS }, (_, i) => i),
  },
  variables: { mode: everybody, district },
  flagged: new Uint8Array(RESPONDENTS),
  ids: ['lights', 'roads', 'parks'],
  ratings: Float64Array.from({ length: 3 * RESPONDENTS }, (_, at) =>
    uniform() < 0.1 ? Number.NaN : 1 + Math.floor(uniform() * (at < RESPONDENTS ? 5 : 4)),
  ),
  scale: { low: 1, high: 5 },
  namedFrom: 4,
  placeVariable: 'district',
};
const options: RankOptions = {
  top: 1,
  replicates: 100,
  seed: 1,
  margins: [],
  collapse: false,
  byVariables: ['district'],
  gapVariables: ['district'],
};

describe('rankRatings', () => {
  const result = rankRatings(survey, options);

  test('ranks items by the mean rating of those who rated them', () => {
    expect(result.themes[0]?.id).toBe('lights');
    survey.ids.forEach((id, k) => {
      const ratings = survey.ratings.subarray(k * RESPONDENTS, (k + 1) * RESPONDENTS);
      const domain = Uint8Array.from(ratings, (rating) => (Number.isNaN(rating) ? 0 : 1));
      const value = ratings.map((rating) => (Number.isNaN(rating) ? 0 : rating));
      const dense = estimateMeans([{ value, domain }], {
        weights: survey.baseWeight,
        stratum: survey.stratum,
        psu: survey.psu,
      });
      const item = result.themes.find((theme) => theme.id === id);
      if (item?.status !== 'ranked') throw new Error(`${id} is not ranked`);
      expectClose([item.burden.estimate, item.burden.se], [...dense.estimates, ...dense.se]);
    });
  });

  test('ranks districts, and district by item', () => {
    expect(result.places.map(({ id }) => id).sort()).toEqual(['north', 'south']);
    expect(result.pairs.length).toBe(6);
    expect(result.timesOfDay).toEqual([]);
    expect(Object.keys(result.byVariable.district ?? {})).toEqual(['north', 'south']);
  });

  test('refuses a rating outside its scale, and a place variable that is not there', () => {
    const ratings = survey.ratings.map((rating, at) => (at === 7 ? 9 : rating));
    expect(() => rankRatings({ ...survey, ratings }, options)).toThrow(
      /from 1 to 5; lights, row 7: 9/,
    );
    expect(() => rankRatings({ ...survey, placeVariable: 'ward' }, options)).toThrow(
      'missing: ward',
    );
    expect(() => rankRatings({ ...survey, ids: ['one'] }, options)).toThrow(RangeError);
  });
});
