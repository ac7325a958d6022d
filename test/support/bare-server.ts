/** The real server with as little as it can start with. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pino } from 'pino';
import type { Config } from '../../api/config.ts';
import { temporaryFolder } from './test-app.ts';

/** A build of the screens that is just large enough to start with. */
export function builtScreens(): string {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'client', '.vite'), { recursive: true });
  mkdirSync(join(folder, 'client', 'assets'));
  mkdirSync(join(folder, 'server'));
  mkdirSync(join(folder, 'worker'));
  writeFileSync(join(folder, 'worker', 'intervju-worker.js'), '');
  for (const name of ['manifest', 'tablet']) {
    writeFileSync(join(folder, 'client', '.vite', `${name}.json`), '{}');
  }
  writeFileSync(
    join(folder, 'server', 'screens.js'),
    `export const assetsFromManifest = () => ({});
     const site = { start: () => 'start', problem: () => 'problem' };
     export const createScreens = () => ({ site, survey: { languages: [] }, council: { collection: {} } });`,
  );
  return folder;
}

/** Settings of a server on any free port, over a new database. */
export function aConfig(changes: Partial<Config> = {}): Config {
  const dataFolder = temporaryFolder();
  return {
    port: 0,
    host: '127.0.0.1',
    dataFolder,
    databasePath: join(dataFolder, 'new', 'store.sqlite'),
    publicUrl: 'http://localhost:3000',
    trustProxy: false,
    logLevel: 'silent',
    proxies: 0,
    rateLimit: null,
    addressLimit: null,
    tls: null,
    backup: null,
    ...changes,
  };
}

/** Options of a server that says nothing and leaves signals alone. */
export const quiet = { log: pino({ level: 'silent' }), endOnSignals: false };
