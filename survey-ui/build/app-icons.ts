import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import type { Plugin } from 'vite';
import { APP_ICONS, APPLE_ICON, ICON_DRAWING } from '../interviewer/app-icons.ts';
import { ACCENT } from '../interviewer/colours.ts';

/** Puts the icon among the hashed files as a drawing, and as the pictures that an installed app needs. */
export const appIcons: Plugin = {
  name: 'app-icons',
  applyToEnvironment: (environment) => environment.name === 'tablet',
  buildStart() {
    const drawing = readFileSync(join(this.environment.config.root, ICON_DRAWING));
    for (const { entry, sizes, purpose } of [...APP_ICONS, APPLE_ICON]) {
      this.emitFile({
        type: 'asset',
        name: entry.replace('styles/', ''),
        originalFileName: entry,
        source: entry === ICON_DRAWING ? drawing : picture(drawing, sizes, purpose),
      });
    }
  },
};

/** A maskable icon fills its square: the ground reaches into the corners that the drawing rounds off. */
function picture(drawing: Buffer, sizes: string, purpose: 'any' | 'maskable'): Uint8Array {
  const resvg = new Resvg(drawing, {
    fitTo: { mode: 'width', value: Number.parseInt(sizes, 10) },
    font: { loadSystemFonts: false },
    ...(purpose === 'maskable' && { background: ACCENT }),
  });
  return resvg.render().asPng();
}
