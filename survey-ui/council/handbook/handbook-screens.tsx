import type { HandbookScreens } from '../../../api/contract/screens/handbook.ts';
import type { ScreenAssets } from '../../../api/contract/screens.ts';
import { renderPage } from '../../components/render-page.ts';
import { HandbookContentsPage } from './HandbookContentsPage.tsx';
import { HandbookTaskPage } from './HandbookTaskPage.tsx';
import { HANDBOOK_PAGES } from './handbook.ts';

/** The handbook's pages. */
export function createHandbookScreens(screenAssets: ScreenAssets): HandbookScreens {
  const { siteStyles, icon, handbookPictures } = screenAssets;
  const assets = { styles: siteStyles, icon };
  return {
    contents: (frame) => renderPage(<HandbookContentsPage frame={frame} {...assets} />),
    page(frame, slug) {
      const page = HANDBOOK_PAGES.find((one) => one.slug === slug);
      if (!page) return null;
      return renderPage(
        <HandbookTaskPage frame={frame} page={page} pictures={handbookPictures} {...assets} />,
      );
    },
  };
}
