/**
 * Builds the screens: hashed client files with a manifest, and a server bundle that turns data into
 * HTML. `vite build --config survey-ui/vite.config.ts` makes both.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { defineConfig, type Plugin } from 'vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Everything that a page may ask the browser to load. */
const CLIENT_ENTRIES = [
  'styles/site.css',
  'styles/resident.css',
  'resident/client.tsx',
  'paper/typing.ts',
];
const COMPRESSIONS = [
  ['.br', brotliCompressSync],
  ['.gz', gzipSync],
] as const;
const ICON = 'styles/icon.svg';
const PICTURES = 'council/handbook/pictures';

/** Puts the icon among the hashed files, since no stylesheet or script imports it. */
const icon: Plugin = {
  name: 'icon',
  applyToEnvironment: (environment) => environment.name === 'client',
  buildStart() {
    this.emitFile({
      type: 'asset',
      name: 'icon.svg',
      originalFileName: ICON,
      source: readFileSync(here(ICON)),
    });
  },
};

/** The same for the handbook's pictures. */
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
  applyToEnvironment: (environment) => environment.name === 'client',
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

export default defineConfig({
  root: here('.'),
  publicDir: false,
  logLevel: 'warn',
  plugins: [icon, pictures, compressed],
  builder: {
    async buildApp(builder) {
      for (const environment of Object.values(builder.environments)) {
        await builder.build(environment);
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
  },
});
