/** The screens as Vite built them: every page, as a function from data to HTML. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { ClientManifest, Screens, ScreensModule } from './contract/index.ts';
import { StartError } from './start-error.ts';

export const SCREENS_FOLDER = fileURLToPath(new URL('../survey-ui/dist', import.meta.url));

/** @throws StartError when they are not built, or older than the program */
export async function loadScreens(folder: string): Promise<Screens> {
  return built(folder, async () => {
    const manifest = {
      ...(await readManifest(folder, 'manifest')),
      ...(await readManifest(folder, 'tablet')),
    };
    const bundle = pathToFileURL(join(folder, 'server', 'screens.js')).href;
    const screens = (await import(bundle)) as ScreensModule;
    return screens.createScreens(screens.assetsFromManifest(manifest));
  });
}

/**
 * The service worker of the tablet. Read at the start, as the screens are: it holds the digest of the
 * page that they make.
 *
 * @throws StartError when it is not built
 */
export async function loadWorker(folder: string): Promise<string> {
  return built(folder, () => readFile(join(folder, 'worker', 'intervju-worker.js'), 'utf8'));
}

async function readManifest(folder: string, name: string): Promise<ClientManifest> {
  return JSON.parse(await readFile(join(folder, 'client', '.vite', `${name}.json`), 'utf8'));
}

async function built<Part>(folder: string, read: () => Promise<Part>): Promise<Part> {
  try {
    return await read();
  } catch (cause) {
    throw new StartError(
      `Skärmarna i ${folder} är inte byggda eller är äldre än programmet; kör npm run build.`,
      { cause },
    );
  }
}
