import type { IncomingScreens } from '../../../api/contract/screens/incoming.ts';
import type { ScreenAssets } from '../../../api/contract/screens.ts';
import { renderPage } from '../../components/render-page.ts';
import { AsideItemPage } from './AsideItemPage.tsx';
import { AsidePage } from './AsidePage.tsx';
import { IncomingPage } from './IncomingPage.tsx';

/** The pages of what has come in. */
export function createIncomingScreens({ siteStyles, icon }: ScreenAssets): IncomingScreens {
  const assets = { styles: siteStyles, icon };
  return {
    overview: (view) => renderPage(<IncomingPage view={view} {...assets} />),
    aside: (view) => renderPage(<AsidePage view={view} {...assets} />),
    asideItem: (view) => renderPage(<AsideItemPage view={view} {...assets} />),
  };
}
