import type { InterviewerScreens } from '../../api/contract/screens/interviewer.ts';
import type { ScreenAssets } from '../../api/contract/screens.ts';
import { renderPage } from '../components/render-page.ts';
import { ShellPage } from './ShellPage.tsx';
import { webManifest } from './web-manifest.ts';

/** The tablet app, as far as the server sends it: rendered once, and the same for everybody. */
export function createInterviewerScreens(assets: ScreenAssets): InterviewerScreens {
  const shell = renderPage(<ShellPage {...assets} />);
  const manifest = JSON.stringify(webManifest(assets.tabletIcons));
  return { shell: () => shell, manifest: () => manifest };
}
