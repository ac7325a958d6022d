/** The real server with freshly built screens and Kungsbacka's places, for a browser to answer at. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createBuilder } from 'vite';
import { readConfig } from '../../api/config.ts';
import type { Round } from '../../api/contract/index.ts';
import { startServer } from '../../api/server.ts';
import { catalogue } from '../../seed/catalogue/catalogue.ts';
import { kungsbacka } from '../../seed/municipalities/kungsbacka/municipality.ts';
import { aRound } from '../support/fixture-round.ts';

const VITE_CONFIG = fileURLToPath(new URL('../../survey-ui/vite.config.ts', import.meta.url));

async function buildScreens(folder: string): Promise<void> {
  const outDir = (name: string) => ({ build: { outDir: join(folder, name), emptyOutDir: true } });
  const builder = await createBuilder({
    configFile: VITE_CONFIG,
    environments: { client: outDir('client'), ssr: outDir('server') },
  });
  await builder.buildApp();
}

/** Starts on a free port, in a folder that is gone after `close`. */
export async function enkatServer(port = 0) {
  const folder = mkdtempSync(join(tmpdir(), 'trygghet-enkat-'));
  const screensFolder = join(folder, 'screens');
  await buildScreens(screensFolder);
  const config = readConfig({ LOG_LEVEL: 'warn' }, { port, dataFolder: join(folder, 'data') });
  const server = await startServer(config, { screensFolder, endOnSignals: false });
  const round: Round = aRound({
    id: 'kungsbacka-prov',
    title: 'Kungsbacka, exempeldata',
    municipality: { code: kungsbacka.code, name: kungsbacka.name },
    opensOn: '2020-01-01',
    resultOn: '2030-06-01',
    areas: [...kungsbacka.areas],
    places: kungsbacka.places.map((place) => ({ ...place, aliases: [...place.aliases] })),
    themes: catalogue.themes.filter(({ offered }) => offered).map(({ code }) => code),
  });
  await server.store.rounds.insert(round);
  return {
    url: `${server.address}/enkat/${round.id}`,
    round,
    store: server.store,
    async close() {
      await server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
