import type { FieldScreens } from '../../../api/contract/screens/field.ts';
import type { ScreenAssets } from '../../../api/contract/screens.ts';
import { renderPage } from '../../components/render-page.ts';
import { DeviceCodePage, DevicesPage } from './DevicesPage.tsx';
import { StopPage } from './StopPage.tsx';
import { StopsPage } from './StopsPage.tsx';

/** The pages of what happens out in the field. */
export function createFieldScreens({ siteStyles, icon }: ScreenAssets): FieldScreens {
  const assets = { styles: siteStyles, icon };
  return {
    stops: (view) => renderPage(<StopsPage view={view} {...assets} />),
    stop: (view) => renderPage(<StopPage view={view} {...assets} />),
    devices: (view) => renderPage(<DevicesPage view={view} {...assets} />),
    deviceCode: (view) => renderPage(<DeviceCodePage view={view} {...assets} />),
  };
}
