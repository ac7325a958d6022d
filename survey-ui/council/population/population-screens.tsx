import type { PopulationScreens } from '../../../api/contract/screens/population.ts';
import type { ScreenAssets } from '../../../api/contract/screens.ts';
import { renderPage } from '../../components/render-page.ts';
import { PopulationPage } from './PopulationPage.tsx';

/** The page of who lives here. */
export function createPopulationScreens({ siteStyles, icon }: ScreenAssets): PopulationScreens {
  const assets = { styles: siteStyles, icon };
  return { overview: (view) => renderPage(<PopulationPage view={view} {...assets} />) };
}
