import type { PlaceScreens } from '../../../api/contract/screens/places.ts';
import type { ScreenAssets } from '../../../api/contract/screens.ts';
import { renderPage } from '../../components/render-page.ts';
import { AreasPage } from './AreasPage.tsx';
import { EditPlacePage } from './EditPlacePage.tsx';
import { ImportPlacesPage } from './ImportPlacesPage.tsx';
import { PlacesPage } from './PlacesPage.tsx';
import { PlacingPage } from './PlacingPage.tsx';

/** The coordinator's pages of the places of a round. */
export function createPlaceScreens({ siteStyles, icon }: ScreenAssets): PlaceScreens {
  const assets = { styles: siteStyles, icon };
  return {
    list: (view) => renderPage(<PlacesPage view={view} {...assets} />),
    edit: (view) => renderPage(<EditPlacePage view={view} {...assets} />),
    areas: (view) => renderPage(<AreasPage view={view} {...assets} />),
    importing: (view) => renderPage(<ImportPlacesPage view={view} {...assets} />),
    placing: (view) => renderPage(<PlacingPage view={view} {...assets} />),
  };
}
