import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Plugin } from 'vite';
import { type BuiltScreens, precacheList } from './precache-list.ts';

const LIST = 'interviewer/worker/precache-list.ts';

/** Gives the service worker the list of what it keeps, from the client files and screens built before it. */
export const precachedApp: Plugin = {
  name: 'precached-app',
  applyToEnvironment: (environment) => environment.name === 'worker',
  load: {
    async handler(id) {
      const { root, environments } = this.environment.getTopLevelConfig();
      if (id !== join(root, LIST)) return null;
      const folder = (name: string) => resolve(root, environments[name]?.build.outDir ?? '');
      const built: BuiltScreens = {
        client: folder('client'),
        siteManifest: join(folder('client'), '.vite/manifest.json'),
        tabletManifest: join(folder('client'), '.vite/tablet.json'),
        screens: join(folder('ssr'), 'screens.js'),
      };
      for (const path of [built.siteManifest, built.tabletManifest, built.screens]) {
        this.addWatchFile(path);
        if (this.meta.watchMode) await written(path);
      }
      return `export const PRECACHE_LIST = ${JSON.stringify(await precacheList(built))};`;
    },
  },
};

/** With `--watch` the other parts may be just about to be written anew; five seconds at most. */
async function written(path: string): Promise<void> {
  for (let tries = 0; tries < 100 && !existsSync(path); tries += 1) await setTimeout(50);
}
