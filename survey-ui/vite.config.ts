/**
 * Builds the screens: hashed files for browsers with their manifests, a server bundle that turns data
 * into HTML, and, from what those became, the tablet's service worker.
 * `vite build --config survey-ui/vite.config.ts` makes them all.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { defineConfig, type Plugin, type Rolldown } from 'vite';
import { appIcons } from './build/app-icons.ts';
import { precachedApp } from './build/precached-app.ts';
import { webCrypto } from './build/web-crypto.ts';

// What is tried is what is shipped, whatever the program that builds it calls itself.
process.env.NODE_ENV = 'production';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Everything that a page may ask the browser to load. */
const CLIENT_ENTRIES = [
  'styles/site.css',
  'styles/resident.css',
  'resident/client.tsx',
  'paper/typing.ts',
];
/** The same for the tablet, built by itself: parts shared with the enkät would cost both of them. */
const TABLET_ENTRIES = ['styles/tablet.css', 'interviewer/main.tsx'];
const COMPRESSIONS = [
  ['.br', brotliCompressSync],
  ['.gz', gzipSync],
] as const;
const PICTURES = 'council/handbook/pictures';

/** Puts the handbook's pictures among the hashed files, since no stylesheet or script imports them. */
const pictures: Plugin = {
  name: 'pictures',
  applyToEnvironment: (environment) => environment.name === 'client',
  buildStart() {
    for (const name of readdirSync(here(PICTURES)).filter((file) => file.endsWith('.webp'))) {
      this.emitFile({
        type: 'asset',
        name,
        originalFileName: `${PICTURES}/${name}`,
        source: readFileSync(here(`${PICTURES}/${name}`)),
      });
    }
  },
};

/** Puts a compressed copy beside every file, so that the server sends the smallest without work. */
const compressed: Plugin = {
  name: 'compressed',
  applyToEnvironment: ({ name }) => name === 'client' || name === 'tablet',
  generateBundle: {
    order: 'post',
    handler(_, bundle) {
      for (const [fileName, file] of Object.entries(bundle)) {
        if (!fileName.startsWith('assets/') || fileName.endsWith('.webp')) continue;
        const content = file.type === 'chunk' ? file.code : file.source;
        for (const [ending, compress] of COMPRESSIONS) {
          this.emitFile({
            type: 'asset',
            fileName: `${fileName}${ending}`,
            source: compress(content),
          });
        }
      }
    },
  },
};

/** With `--watch` a build goes on for good; the next needs what the first round of it made. */
function firstBuild(watcher: Rolldown.RolldownWatcher): Promise<void> {
  return new Promise((resolve) => {
    watcher.on('event', ({ code }) => {
      if (code === 'END') resolve();
    });
  });
}

export default defineConfig({
  root: here('.'),
  publicDir: false,
  logLevel: 'warn',
  plugins: [appIcons, pictures, compressed, precachedApp, webCrypto],
  builder: {
    async buildApp(builder) {
      for (const environment of Object.values(builder.environments)) {
        const built = await builder.build(environment);
        if ('on' in built) await firstBuild(built);
      }
    },
  },
  environments: {
    client: {
      build: {
        outDir: 'dist/client',
        manifest: true,
        assetsInlineLimit: 0,
        modulePreload: { polyfill: false },
        rolldownOptions: {
          input: CLIENT_ENTRIES.map(here),
        },
      },
    },
    tablet: {
      consumer: 'client',
      build: {
        outDir: 'dist/client',
        emptyOutDir: false,
        manifest: '.vite/tablet.json',
        assetsInlineLimit: 0,
        modulePreload: { polyfill: false },
        rolldownOptions: {
          input: TABLET_ENTRIES.map(here),
        },
      },
    },
    ssr: {
      resolve: { noExternal: true },
      build: {
        ssr: true,
        outDir: 'dist/server',
        emptyOutDir: true,
        rolldownOptions: {
          input: { screens: here('server.tsx') },
          output: { entryFileNames: '[name].js' },
        },
      },
    },
    worker: {
      consumer: 'client',
      build: {
        outDir: 'dist/worker',
        emptyOutDir: true,
        rolldownOptions: {
          input: { 'intervju-worker': here('interviewer/worker/service-worker.ts') },
          output: { format: 'iife', entryFileNames: '[name].js' },
        },
      },
    },
  },
});
