import { describe, expect, test } from 'vitest';
import type { QualityFlag } from '../../api/contract/index.ts';
import { createIntake } from '../../api/http/intake.ts';
import { rankRound } from '../../api/rank-round.ts';
import { flaggedView } from '../../api/routes/radet/flagged-view.ts';
import { catalogue } from '../../seed/catalogue/catalogue.ts';
import { somePriorities } from '../support/fixture-priorities.ts';
import { aConcern, aResponse, aRound, NOW, testApp } from '../support/test-app.ts';

const ROUND = aRound({ id: 'exempel', title: 'Exempelomgång', example: true });

/** A round with answers that the staff sent, and others that came without a form. */
async function roundWith({ plain, flagged }: { readonly plain: number; readonly flagged: number }) {
  const site = await testApp({ round: ROUND });
  const answers = (count: number) =>
    Array.from({ length: count }, (_, index) =>
      aResponse({
        id: crypto.randomUUID(),
        comment: `Svar ${index}`,
        concerns: [aConcern({ insecurity: 1 + (index % 5) })],
      }),
    );
  const receive = createIntake(site.deps).receive;
  await receive(ROUND, answers(plain), { sender: 'staff', form: null });
  if (flagged > 0) await site.postAll(answers(flagged));
  await rankRound({ store: site.store, catalogue, now: () => NOW }, ROUND, { replicates: 50 });
  const headers = await site.signedInAs('council');
  const page = await site.app.request('http://localhost/radet/exempel/lage/1', { headers });
  return { ...site, html: await page.text() };
}

describe('flagged answers on the overview', () => {
  test('are counted by what they are flagged for, with what it means and how often it is chance', async () => {
    const { html, store } = await roundWith({ plain: 20, flagged: 12 });
    expect(html).toContain('12\u00a0svar i läget har en flagga.');
    expect(html).toContain('Utan formulär');
    expect(html).toContain('Händer inte den som svarar på enkätens sidor.');
    expect(html).not.toContain('Snabbare än man läser');
    expect(html).toContain('Räknad utan flaggade svar har rangordningen samma teman främst.');
    const [priorities] = [await store.snapshots.latest(ROUND.id)];
    const scenarios = priorities?.priorities.robustness.scenarios.map(({ id }) => id);
    expect(scenarios).toContain('without-flagged');
  });

  test('are not written about when there are none', async () => {
    const { html } = await roundWith({ plain: 20, flagged: 0 });
    expect(html).not.toContain('Svar att fråga sig om');
  });

  test('are not counted out when they are few', () => {
    const byFlag = new Map<QualityFlag, number>([['speed', 2]]);
    const view = flaggedView({ answers: 2, byFlag }, somePriorities(), 5);
    expect(view?.sentences[0]).toBe('Färre än fem svar i läget har en flagga.');
    expect(view?.table.rows[0]?.cells.map(({ text }) => text)).toContain('färre än fem');
  });

  test('say which themes would lead without them', () => {
    const priorities = somePriorities();
    const ranks = {
      'reckless-driving': 1,
      lighting: 2,
      'youth-groups': 3,
      narcotics: 6,
      sightlines: 4,
    };
    const scenarios = [{ id: 'without-flagged', ranks }];
    const changed = { ...priorities, robustness: { ...priorities.robustness, scenarios } };
    const byFlag = new Map<QualityFlag, number>([['copy', 40]]);
    expect(flaggedView({ answers: 40, byFlag }, changed, 5)?.sentences.at(-1)).toBe(
      'Räknad utan flaggade svar skulle ”Tunnel, buskage, skymd sikt” vara bland de fyra främsta i stället för ”Narkotika och doping”.',
    );
  });
});
