import { describe, expect, test } from 'vitest';
import type { Response } from '../../api/contract/index.ts';
import { watchCampaigns } from '../../api/report/campaigns.ts';
import { cautionSentence } from '../../api/report/cautions.ts';
import { countAnswers } from '../../api/report/columns/growing-answers.ts';
import { publishCautions } from '../../api/report/publish-cautions.ts';
import { rankResponses } from '../../api/report/rank-responses.ts';
import { responseRows } from '../../api/report/rows.ts';
import type { Hidden } from '../../api/report/suppress-numbers.ts';
import { catalogue } from '../../seed/catalogue/catalogue.ts';
import { demoResponses, demoRound } from '../../seed/demo.ts';

const DAY = '2026-05-12';
const answers = demoResponses();
const namings = (place: string) =>
  answers.filter(({ concerns }) => concerns.some((concern) => concern.place === place)).length;
/** The little-named place that the campaign is about. */
const place =
  demoRound.places
    .map(({ code }) => code)
    .filter((code) => namings(code) > 0)
    .sort((a, b) => namings(a) - namings(b))[0] ?? '';

/** Twenty of the web answers moved to one day, each with one place and themes of its own. */
function withCampaign(): Response[] {
  const web = answers.filter(({ mode, concerns }) => mode === 'web' && concerns.length > 0);
  const moved = new Set(web.slice(0, 20).map(({ id }) => id));
  return answers.map((answer) => {
    const [first] = answer.concerns;
    if (!moved.has(answer.id) || !first) return answer;
    return { ...answer, answeredOn: DAY, concerns: [{ ...first, place }] };
  });
}

function watched(responses: readonly Response[]) {
  const { rows } = responseRows(responses.map((response) => ({ response, flags: [] })));
  return { rows, ...watchCampaigns(countAnswers(rows), 5) };
}

const rank = (responses: readonly Response[], unsuppressed: boolean) =>
  rankResponses(
    responses.map((response) => ({ response, flags: [] })),
    { round: demoRound, catalogue, snapshot: 1, madeOn: '2026-06-01' },
    { replicates: 20, byVariables: ['mode'], gapVariables: [], unsuppressed },
  );

describe('campaigns among the answers of the example', () => {
  test('are not suspected where there is none', () => {
    const { cautions, flagged } = watched(answers);
    expect(cautions).toEqual([]);
    expect(flagged.includes(1)).toBe(false);
  });

  test('are found when twenty web answers of one day name the same little-named place', () => {
    const { rows, cautions, flagged, psu } = watched(withCampaign());
    expect(cautions).toEqual([
      expect.objectContaining({
        code: 'campaign-suspected',
        item: place,
        kind: 'place',
        mode: 'web',
        day: DAY,
      }),
    ]);
    const members = rows.flatMap((_, i) => (flagged[i] === 1 ? [i] : []));
    expect(members.length).toBe(cautions[0]?.count);
    expect(members.length).toBeGreaterThanOrEqual(19);
    for (const i of members) expect(rows[i]?.answeredOn).toBe(DAY);
    // Together they are one cluster, and nobody else is in it.
    expect(new Set(members.map((i) => psu.codes[i])).size).toBe(1);
    expect(new Set(psu.codes).size).toBe(
      new Set(rows.map((row) => row.psu)).size - members.length + 1,
    );
  });

  test('are told of in the ranking, which shows how it comes out without them', () => {
    const all = rank(withCampaign(), true);
    const caution = all.cautions.find(({ code }) => code === 'campaign-suspected');
    expect(caution).toMatchObject({ item: place, kind: 'place', mode: 'web', day: DAY });
    expect(all.robustness.scenarios.map(({ id }) => id)).toContain('without-flagged');
    const label = demoRound.places.find(({ code }) => code === place)?.label ?? '';
    expect(caution && cautionSentence(caution, all)).toMatch(
      new RegExp(`^”${label}” nämndes .* den 12 maj .*webbenkäten.*kampanj`),
    );
    const plain = rank(answers, true);
    expect(plain.robustness.scenarios.map(({ id }) => id)).not.toContain('without-flagged');
  });

  test('are not told of with figures that give away the few who named the place besides', () => {
    const published = rank(withCampaign(), false).cautions;
    const caution = published.find(({ code }) => code === 'campaign-suspected');
    expect(caution).toMatchObject({ item: place, kind: 'place' });
    for (const figure of ['day', 'count', 'others']) expect(caution).not.toHaveProperty(figure);
    const hidden: Hidden = {
      isItemHidden: () => false,
      isCellHidden: () => false,
      isGroupHidden: () => false,
      isModeHidden: () => false,
      hidesGroups: () => false,
    };
    const full = { code: 'campaign-suspected', item: 'torget', kind: 'place', mode: 'web' };
    const figures = { day: DAY, count: 20, others: 30 };
    const basis = { hidden, respondents: 500, smallestCell: 5 };
    expect(publishCautions([{ ...full, ...figures }], basis)).toEqual([
      { ...full, day: DAY, count: 20 },
    ]);
    expect(publishCautions([{ ...full, ...figures, others: 9 }], basis)).toEqual([full]);
    expect(publishCautions([{ ...full, ...figures, count: 9 }], basis)).toEqual([full]);
    const secret = { ...basis, hidden: { ...hidden, isCellHidden: () => true } };
    const { mode: _, ...silent } = full;
    expect(publishCautions([{ ...full, ...figures }], secret)).toEqual([silent]);
  });

  test('are not looked for where the day is not known, nor among the places of interviews', () => {
    const { rows } = watched(withCampaign());
    const dayless = rows.map(({ answeredOn: _, ...row }) => row);
    expect(watchCampaigns(countAnswers(dayless), 5).cautions).toEqual([]);
    const street = rows.map((row) => ({ ...row, mode: 'street' }));
    expect(watchCampaigns(countAnswers(street), 5).cautions).toEqual([]);
  });
});
