/** The real server over a real database file, with screens built as they are now. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createBuilder, type Plugin } from 'vite';
import { readConfig } from '../../api/config.ts';
import { type ServerOptions, startServer } from '../../api/server.ts';
import { demoRound } from '../../seed/demo.ts';
import { addDemoAccounts, demoAccounts, loadDemo } from '../../seed/load.ts';

const VITE_CONFIG = fileURLToPath(new URL('../../survey-ui/vite.config.ts', import.meta.url));

/** Builds the screens, changed by `plugins`; `folder` then holds `client`, `server` and `worker`. */
export async function buildScreensIn(
  folder: string,
  plugins: readonly Plugin[] = [],
): Promise<void> {
  const outDir = (name: string) => ({ build: { outDir: join(folder, name), emptyOutDir: true } });
  const builder = await createBuilder({
    configFile: VITE_CONFIG,
    plugins: [...plugins],
    environments: {
      client: outDir('client'),
      tablet: { build: { outDir: join(folder, 'client') } },
      ssr: outDir('server'),
      worker: outDir('worker'),
    },
  });
  await builder.buildApp();
}

/** Starts on a free port, in a folder that is gone after `close`; with a clock of its own where one is given. */
export async function runningSite(
  options: Pick<ServerOptions, 'now' | 'secondFactor'> = {},
  plugins: readonly Plugin[] = [],
) {
  const folder = mkdtempSync(join(tmpdir(), 'trygghetsdialog-'));
  const screensFolder = join(folder, 'screens');
  await buildScreensIn(screensFolder, plugins);
  const dataFolder = join(folder, 'data');
  const config = readConfig({ LOG_LEVEL: 'warn' }, { port: 0, dataFolder });
  const server = await startServer(config, {
    secondFactor: 'offered',
    ...options,
    screensFolder,
    endOnSignals: false,
  });
  return {
    address: server.address,
    store: server.store,
    dataFolder,
    async close() {
      await server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The same, with the example's answers and accounts, and no snapshot yet. */
export async function exampleSite() {
  const site = await runningSite();
  await loadDemo(site.store);
  await addDemoAccounts(site.store);
  return { ...site, round: demoRound, account: demoAccounts[0] };
}
