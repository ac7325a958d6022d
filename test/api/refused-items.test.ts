import { describe, expect, test } from 'vitest';
import { aConcern, aResponse, aRound, testApp } from '../support/test-app.ts';

const WRONG: readonly [title: string, changes: Record<string, unknown>, problem: object][] = [
  [
    'a place that the round lacks',
    { concerns: [aConcern({ place: 'manen' })] },
    { code: 'unknown-place', path: 'concerns.0.place' },
  ],
  [
    'a wish for a place that the round lacks',
    { wishes: { police: [{ action: 'visible-patrols', place: 'manen' }], municipality: [] } },
    { code: 'unknown-place', path: 'wishes.police.0.place' },
  ],
  [
    'a theme that the catalogue lacks',
    { concerns: [aConcern({ themes: ['lighting', 'dragons'] })] },
    { code: 'unknown-theme', path: 'concerns.0.themes.1' },
  ],
  [
    'an action that the catalogue lacks',
    { wishes: { police: [], municipality: [{ action: 'magic' }] } },
    { code: 'unknown-action', path: 'wishes.municipality.0.action' },
  ],
  [
    'an area that the round lacks',
    { respondent: { area: 'manen' } },
    { code: 'unknown-area', path: 'respondent.area' },
  ],
  [
    'a version of the questionnaire that was never asked',
    { questionnaire: '1999-1' },
    { code: 'unknown-version', path: 'questionnaire' },
  ],
  [
    'insecurity 6',
    { concerns: [aConcern({ insecurity: 6 })] },
    { code: 'invalid-response', path: 'concerns.0.insecurity' },
  ],
  ['an id that is not random', { id: '1' }, { code: 'invalid-response', path: 'id' }],
  [
    'a day that does not exist',
    { answeredOn: '2026-02-30' },
    { code: 'invalid-response', path: 'answeredOn' },
  ],
  [
    'a date in the future',
    { answeredOn: '2026-05-04' },
    { code: 'future-date', path: 'answeredOn' },
  ],
  [
    'a date before the round',
    { answeredOn: '2026-04-30' },
    { code: 'outside-round', path: 'answeredOn' },
  ],
];

describe('an anonymous post', () => {
  test.each(WRONG)('is refused for %s, and kept aside', async (_title, changes, problem) => {
    const { postAll, store, round, countResponses } = await testApp();
    const [result] = await postAll([aResponse(changes)]);
    expect(result).toMatchObject({ outcome: 'refused', problem });
    expect(await countResponses()).toBe(0);
    const [kept] = await store.keptAside.list(round.id);
    expect(kept).toMatchObject({ outcome: 'refused', problem, receivedOn: '2026-05-03' });
  });

  test('is told what was expected', async () => {
    const { postAll } = await testApp();
    const details = (
      await postAll([
        aResponse({ concerns: [aConcern({ insecurity: 6 })] }),
        aResponse({ concerns: [aConcern({ place: 'manen' })] }),
        aResponse({ safety: 'ofta' }),
        aResponse({ answeredOn: '2026-05-04' }),
        aResponse({ mode: 'fax' }),
      ])
    ).map(({ problem }) => problem?.detail);
    expect(details).toEqual([
      'concerns.0.insecurity stämmer inte. Förväntade högst 5.',
      'concerns.0.place: ”manen” finns inte. Förväntade en av omgångens platser: resecentrum, torget.',
      'safety stämmer inte. Förväntade ett tal eller ”dont-know”.',
      'answeredOn: 2026-05-04 ligger i framtiden. Förväntade en dag till och med 2026-05-03.',
      'mode stämmer inte. Förväntade ”street”, ”web”, ”school”, ”paper”, ”import”.',
    ]);
  });

  test('after the last day is refused', async () => {
    const { postAll } = await testApp({ round: aRound({ closesOn: '2026-05-02' }) });
    expect(await postAll([aResponse()])).toMatchObject([{ problem: { code: 'outside-round' } }]);
  });

  test('shortly after midnight in Sweden may carry the new day', async () => {
    const { post } = await testApp({ deps: { now: () => new Date('2026-05-03T22:30:00Z') } });
    expect(await post(aResponse({ answeredOn: '2026-05-04' }))).toBe('created');
  });

  test('may name any position of three decimals', async () => {
    const { postAll } = await testApp();
    for (let step = 0; step < 200; step += 1) {
      const latitude = Number((57.4 + step / 1000).toFixed(3));
      const longitude = Number((11.9 + step / 1000).toFixed(3));
      const concerns = [aConcern({ position: { latitude, longitude } })];
      const id = `5f0c2f0e-6b0a-4c38-9a53-${String(step).padStart(12, '0')}`;
      const [result] = await postAll([aResponse({ id, concerns })]);
      expect(result).toMatchObject({ id, outcome: 'created' });
    }
  });

  test('with a finer position is refused', async () => {
    const { post } = await testApp();
    const concerns = [aConcern({ position: { latitude: 57.48715, longitude: 12.076 } })];
    expect(await post(aResponse({ concerns }))).toBe('refused');
  });
});
