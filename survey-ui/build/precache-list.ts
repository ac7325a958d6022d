/** What the tablet app consists of, found in what was built: all that it can come to load, and no more. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ClientManifest, ScreensModule } from '../../api/contract/screens.ts';
import { APP_ICONS, APPLE_ICON } from '../interviewer/app-icons.ts';
import { APP_ADDRESS, MANIFEST_ADDRESS } from '../interviewer/web-manifest.ts';
import type { PrecacheEntry } from '../interviewer/worker/precache-list.ts';

const ENTRIES = [
  'interviewer/main.tsx',
  'styles/tablet.css',
  ...APP_ICONS.map(({ entry }) => entry),
  APPLE_ICON.entry,
];

export interface BuiltScreens {
  /** Paths of the manifests that Vite wrote: of all pages but the tablet's, and of the tablet's. */
  readonly siteManifest: string;
  readonly tabletManifest: string;
  /** Folder of the client files. */
  readonly client: string;
  /** Path of the server bundle. */
  readonly screens: string;
}

/**
 * The files of the app with what they import, now or later, and the page and the manifest as the
 * server will send them.
 *
 * @throws Error when the client files lack an entry
 */
export async function precacheList(built: BuiltScreens): Promise<readonly PrecacheEntry[]> {
  const tablet = read(built.tabletManifest);
  const files = [...filesOf(tablet, ENTRIES)].toSorted();
  const { interviewer } = await screensOf(built.screens, {
    ...read(built.siteManifest),
    ...tablet,
  });
  return [
    ...files.map((file) => ({
      url: `/${file}`,
      revision: null,
      integrity: digest(readFileSync(join(built.client, file))),
    })),
    ...[
      [APP_ADDRESS, interviewer.shell()] as const,
      [MANIFEST_ADDRESS, interviewer.manifest()] as const,
    ].map(([url, body]) => ({ url, revision: digest(body), integrity: digest(body) })),
  ];
}

/** Paths of the entries' files and of all that they lead to. */
export function filesOf(manifest: ClientManifest, entries: readonly string[]): ReadonlySet<string> {
  const files = new Set<string>();
  const seen = new Set<string>();
  const visit = (key: string) => {
    if (seen.has(key)) return;
    seen.add(key);
    const found = manifest[key];
    if (!found) throw new Error(`the tablet app needs ${key}, which the build lacks`);
    for (const file of [found.file, ...(found.css ?? []), ...(found.assets ?? [])]) files.add(file);
    for (const next of [...(found.imports ?? []), ...(found.dynamicImports ?? [])]) visit(next);
  };
  for (const entry of entries) visit(entry);
  return files;
}

function read(path: string): ClientManifest {
  return JSON.parse(readFileSync(path, 'utf8'));
}

/** A bundle that was built anew is another module, though its path is the same. */
async function screensOf(path: string, manifest: ClientManifest) {
  const version = createHash('sha256').update(readFileSync(path)).digest('hex');
  const bundle: ScreensModule = await import(`${pathToFileURL(path).href}?${version}`);
  return bundle.createScreens(bundle.assetsFromManifest(manifest));
}

function digest(content: string | Uint8Array): string {
  return `sha256-${createHash('sha256').update(content).digest('base64')}`;
}
