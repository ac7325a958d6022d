import type { TextScreens } from '../../api/contract/screens/texts.ts';
import type { ScreenAssets } from '../../api/contract/screens.ts';
import { renderPage } from '../components/render-page.ts';
import { OriginalPage } from './OriginalPage.tsx';
import { TextsPage } from './TextsPage.tsx';
import { WorriesPage } from './WorriesPage.tsx';

/** The pages about what people wrote. */
export function createTextScreens({ siteStyles, icon }: ScreenAssets): TextScreens {
  const assets = { styles: siteStyles, icon };
  return {
    list: (view) => renderPage(<TextsPage view={view} {...assets} />),
    original: (view) => renderPage(<OriginalPage view={view} {...assets} />),
    worries: (view) => renderPage(<WorriesPage view={view} {...assets} />),
  };
}
