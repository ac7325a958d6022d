import type { AppIcon } from '../../api/contract/screens/interviewer.ts';
import { PAPER } from './colours.ts';

/** Where the app lives, and all that its service worker answers for. */
export const APP_ADDRESS = '/intervju';
export const MANIFEST_ADDRESS = '/intervju/manifest.webmanifest';

/** What the app is called and looks like once installed (W3C Web Application Manifest). */
export function webManifest(icons: readonly AppIcon[]) {
  return {
    id: APP_ADDRESS,
    name: 'Trygghetsdialog – intervju',
    short_name: 'Intervju',
    description: 'Intervjua på torg, skolor och stationer, också utan nät.',
    lang: 'sv',
    dir: 'ltr',
    start_url: APP_ADDRESS,
    scope: APP_ADDRESS,
    display: 'standalone',
    background_color: PAPER,
    theme_color: PAPER,
    icons,
  };
}
