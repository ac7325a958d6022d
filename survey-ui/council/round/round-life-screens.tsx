import type { RoundLifeScreens } from '../../../api/contract/screens/round-life.ts';
import type { ScreenAssets } from '../../../api/contract/screens.ts';
import { renderPage } from '../../components/render-page.ts';
import { CreateRoundPage } from './CreateRoundPage.tsx';
import { RoundLifePage } from './RoundLifePage.tsx';
import { SettingsPage } from './SettingsPage.tsx';

/** The pages on which a round is made, set up, opened and closed. */
export function createRoundLifeScreens({ siteStyles, icon }: ScreenAssets): RoundLifeScreens {
  const assets = { styles: siteStyles, icon };
  return {
    create: (view) => renderPage(<CreateRoundPage view={view} {...assets} />),
    overview: (view) => renderPage(<RoundLifePage view={view} {...assets} />),
    settings: (view) => renderPage(<SettingsPage view={view} {...assets} />),
  };
}
