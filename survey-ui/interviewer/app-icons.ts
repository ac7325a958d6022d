/** The icons of the installed app; the build draws the PNG ones from the drawing. */
import type { AppIcon } from '../../api/contract/screens/interviewer.ts';

/** The drawing; its sign lies within the circle that a maskable icon may be cut to. */
export const ICON_DRAWING = 'styles/icon.svg';

interface IconFile extends Omit<AppIcon, 'src'> {
  /** Name in the build's manifest. */
  readonly entry: string;
}

export const APP_ICONS: readonly IconFile[] = [
  { entry: 'styles/icon-192.png', sizes: '192x192', type: 'image/png', purpose: 'any' },
  { entry: 'styles/icon-512.png', sizes: '512x512', type: 'image/png', purpose: 'any' },
  { entry: 'styles/icon-maskable.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
  { entry: ICON_DRAWING, sizes: 'any', type: 'image/svg+xml', purpose: 'any' },
];

/** Opaque, since iOS makes what is transparent black. */
export const APPLE_ICON: IconFile = {
  entry: 'styles/icon-apple.png',
  sizes: '180x180',
  type: 'image/png',
  purpose: 'maskable',
};
