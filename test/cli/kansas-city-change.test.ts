import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { expect, test, vi } from 'vitest';
import { rankRound } from '../../api/rank-round.ts';
import { catalogue } from '../../seed/catalogue/catalogue.ts';
import { type RatingsMapping, ratedPackage } from '../support/rated-package.ts';
import { rowOf, said } from '../support/rounds-over-time.ts';
import { NOW, testApp } from '../support/test-app.ts';
import { folderWith, runCli, sharedData } from './run-cli.ts';

vi.setConfig({ testTimeout: 120_000 });

const WAVES = { '2021-09': '2021-09-15', '2022-03': '2022-03-15' } as const;
type Wave = keyof typeof WAVES;

/** A wave as a package: who rated something as bad named it, in the district where they live. */
function packageOf(wave: Wave, day: string): Record<string, string> {
  const file = sharedData(`kansas-city-${wave}.csv`) ?? '';
  const mapping = JSON.parse(
    readFileSync(new URL(`../../seed/mappings/kansas-city-${wave}.json`, import.meta.url), 'utf8'),
  ) as RatingsMapping;
  const { data } = Papa.parse<Record<string, string>>(readFileSync(file, 'utf8'), { header: true });
  return ratedPackage(data, mapping, { prefix: wave, day });
}

/** Both waves imported as rounds of one dialogue, ranked, and the second one's change page. */
async function changePage(days: Readonly<Record<Wave, string>>) {
  const waves = Object.keys(WAVES) as Wave[];
  const files = waves.flatMap((wave) =>
    Object.entries(packageOf(wave, days[wave])).map(([name, text]) => [`${wave}/${name}`, text]),
  );
  const path = folderWith(Object.fromEntries(files));
  for (const wave of waves) {
    const about = ['--title', `Kansas City ${wave}`, '--municipality', 'Kansas City'];
    const imported = await runCli([
      ...['import', path(wave), '--round', `kansas-${wave}`, '--data', path('.'), ...about],
    ]);
    expect(imported, imported.err).toMatchObject({ status: 0 });
  }
  const site = await testApp({ databasePath: path('trygghetsdialog.sqlite') });
  for (const wave of waves) {
    const round = await site.store.rounds.byId(`kansas-${wave}`);
    if (!round) throw new Error(`${wave} must be imported`);
    await rankRound({ store: site.store, catalogue, now: () => NOW }, round, { replicates: 20 });
  }
  const headers = await site.signedInAs('coordinator');
  const address = '/radet/kansas-2022-03/lage/1/forandring?mot=kansas-2021-09.1';
  const response = await site.app.request(`http://localhost${address}`, { headers });
  const html = await response.text();
  return { status: response.status, html, text: said(html) };
}

test.runIf(sharedData('kansas-city-2021-09.csv'))(
  'two waves of a real survey, half a year apart, are refused for their season, with who answered',
  async () => {
    const { status, html, text } = await changePage(WAVES);
    expect(status).toBe(200);
    expect(text).toContain('Det går inte att jämföra med Kansas City 2021-09.');
    expect(rowOf(html, 'Årstid och mörker')).toMatch(
      /Skiljer sig September 2021, ljusa kvällar Mars 2022, mörka kvällar/,
    );
    expect(html).not.toContain('class="chart"');
    expect(rowOf(html, 'Webbenkät')).toMatch(/\d+ % \(\d+\) \d+ % \(\d+\)/);
  },
);

test.runIf(sharedData('kansas-city-2021-09.csv'))(
  'the same waves, dated as if a whole year had passed, are shown theme by theme',
  async () => {
    const { html, text } = await changePage({ ...WAVES, '2022-03': '2022-09-15' });
    expect(text).not.toContain('Inga skillnader visas');
    expect(html).toContain('class="chart"');
    expect(rowOf(html, 'crime-prevention')).toMatch(
      /\d+ % \d+ % [+−]?\d+ \([+−]?\d+ till [+−]?\d+\) (Har ökat|Har minskat|Går inte att säga)$/,
    );
  },
);
