import { describe, expect, test } from 'vitest';
import type { Margin } from '../../analysis/index.ts';
import { Response } from '../../api/contract/index.ts';
import { makePriorities } from '../../api/report/priorities.ts';
import { rankResponses } from '../../api/report/rank-responses.ts';
import { makeRatingPriorities } from '../../api/report/rating-priorities.ts';
import { catalogue } from '../../seed/catalogue/catalogue.ts';
import { aResponse, aRound } from '../support/fixture-round.ts';
import { aContext, someRows } from './priorities-fixture.ts';
import { aRow } from './rows-fixture.ts';

const QUICK = { replicates: 40 };
const margin = (variable: string, populations: Record<string, number>): Margin => ({
  variables: [variable],
  cells: Object.entries(populations).map(([category, population]) => ({
    categories: [category],
    population,
  })),
});
const GENDERS = margin('gender', { woman: 500, man: 500 });

describe('weighting to the population', () => {
  test('counts those who answered "annat eller vill inte svara" as unknown where statistics lack them', () => {
    const all = { ...QUICK, margins: [GENDERS], unsuppressed: true };
    const { weighting } = makePriorities(someRows(600), aContext(), all);
    expect(weighting.margins).toEqual(['gender']);
    expect(weighting.unknown.gender).toBe(3);
  });

  test('does not tell how many they are when they are few', () => {
    const { weighting } = makePriorities(someRows(600), aContext(), {
      ...QUICK,
      margins: [GENDERS],
    });
    expect(weighting.unknown).not.toHaveProperty('gender');
  });

  test('takes margins in the published age groups', () => {
    const ages = margin('ageGroup', { '13-24': 20, '25-44': 30, '45-64': 30, '65+': 20 });
    const { weighting } = makePriorities(someRows(300), aContext(), { ...QUICK, margins: [ages] });
    expect(weighting.margins).toEqual(['ageGroup']);
  });

  test('refuses a margin that misses a category, naming it as the reader knows it', () => {
    const ages = margin('ageGroup', { '13-24': 20, '25-44': 30, '65+': 20 });
    const rank = () => makePriorities(someRows(300), aContext(), { ...QUICK, margins: [ages] });
    expect(rank).toThrow(/ageGroup=45-64/);
    expect(rank).not.toThrow(/published:/);
  });

  test('refuses a margin of something that nobody was asked', () => {
    const margins = [margin('district', { north: 1, south: 1 })];
    const rank = () => makePriorities(someRows(300), aContext(), { ...QUICK, margins });
    expect(rank).toThrow(/district/);
  });
});

describe('a round in its first minutes', () => {
  const answer = (id: number, changes: Record<string, unknown> = {}) => ({
    response: Response.parse(
      aResponse({ id: `5f0c2f0e-6b0a-4c38-9a53-${String(id).padStart(12, '0')}`, ...changes }),
    ),
    flags: [],
  });
  const about = { round: aRound(), catalogue, snapshot: 1, madeOn: '2026-05-03' };

  test('has priorities before anybody has answered', () => {
    expect(rankResponses([], about, QUICK).respondents).toBe(0);
  });

  test('has priorities after a few answers from women only', () => {
    const stored = [1, 2, 3, 4, 5, 6].map((id) => answer(id));
    const priorities = rankResponses(stored, about, QUICK);
    expect(priorities.respondents).toBe(6);
    expect(priorities.round?.example).toBe(true);
  });

  test('has priorities, unweighted, when nobody said anything that the margins know', () => {
    const other = { respondent: { ageGroup: null, gender: 'other', area: null, roles: [] } };
    const stored = [1, 2, 3, 4, 5, 6].map((id) => answer(id, other));
    const priorities = rankResponses(stored, about, QUICK);
    expect(priorities.weighting.margins).toEqual([]);
    expect(priorities.cautions.map(({ code }) => code)).toContain('no-margins');
  });

  test('says that visitors answered, and does not rank them', () => {
    const visitor = { respondent: { ageGroup: null, gender: null, area: 'outside', roles: [] } };
    const priorities = rankResponses([answer(1), answer(2, visitor)], about, QUICK);
    expect(priorities.respondents).toBe(1);
    expect(priorities.cautions).toContainEqual({ code: 'visitors-apart' });
  });
});

describe("somebody else's survey of ratings", () => {
  const rows = someRows(200).map((row, i) => ({
    ...aRow({ id: row.id, mode: row.mode, variables: { district: i % 2 ? 'north' : 'south' } }),
    ratings: [1 + (i % 5), 1 + ((i * 3) % 4), i % 3 === 0 ? Number.NaN : 5],
  }));
  const survey = {
    rows,
    ids: ['walking', 'parks', 'lights'],
    scale: { low: 1, high: 5 },
    namedFrom: 4,
    placeVariable: 'district',
    label: 'Missnöje, 1–5',
  };
  const labels = { ...aContext().labels, themes: { lights: 'Belysning' } };
  const context = {
    ...aContext({ labels, round: null, snapshot: null }),
  };

  test('is ranked by its mean, with its districts as places', () => {
    const priorities = makeRatingPriorities(survey, context, QUICK);
    const [first] = priorities.themes;
    expect(first).toMatchObject({ id: 'lights', label: 'Belysning', rank: 1 });
    expect(first?.status === 'ranked' && first.burden.estimate).toBeCloseTo(5, 10);
    expect(priorities.places.map(({ id }) => id).sort()).toEqual(['north', 'south']);
    const measure = { kind: 'rating', low: 1, high: 5, label: 'Missnöje, 1–5', namedFrom: 4 };
    expect(priorities.measure).toEqual(measure);
  });

  test('shows a place by how many answered there, however content they are', () => {
    const content = { ...survey, rows: survey.rows.map((row) => ({ ...row, ratings: [1, 1] })) };
    const { places } = makeRatingPriorities(content, context, QUICK);
    expect(places.map(({ status }) => status)).toEqual(['ranked', 'ranked']);
  });
});
