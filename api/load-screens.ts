/** The screens as Vite built them: every page, as a function from data to HTML. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { ClientManifest, Screens, ScreensModule } from './contract/index.ts';
import { StartError } from './start-error.ts';

export const SCREENS_FOLDER = fileURLToPath(new URL('../survey-ui/dist', import.meta.url));

/** @throws StartError when they are not built, or older than the program */
export async function loadScreens(folder: string): Promise<Screens> {
  try {
    const manifestPath = join(folder, 'client', '.vite', 'manifest.json');
    const manifest = JSON.parse(readFileSync(manifestPath, 'utf8')) as ClientManifest;
    const bundle = pathToFileURL(join(folder, 'server', 'screens.js')).href;
    const screens = (await import(bundle)) as ScreensModule;
    return screens.createScreens(screens.assetsFromManifest(manifest));
  } catch (cause) {
    throw new StartError(
      `Skärmarna i ${folder} är inte byggda eller är äldre än programmet; kör npm run build.`,
      { cause },
    );
  }
}
