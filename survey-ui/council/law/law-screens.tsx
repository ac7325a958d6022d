import type { LawScreens } from '../../../api/contract/screens/law.ts';
import type { ScreenAssets } from '../../../api/contract/screens.ts';
import { renderPage } from '../../components/render-page.ts';
import { ConfirmDisposalPage } from './ConfirmDisposalPage.tsx';
import { DisclosurePage } from './DisclosurePage.tsx';
import { DisposalPage } from './DisposalPage.tsx';
import { ProtocolPage } from './ProtocolPage.tsx';
import { RegisterPage } from './RegisterPage.tsx';

/** The pages of what the law asks. */
export function createLawScreens({ siteStyles, icon }: ScreenAssets): LawScreens {
  const assets = { styles: siteStyles, icon };
  return {
    disposal: (view) => renderPage(<DisposalPage view={view} {...assets} />),
    confirmDisposal: (view) => renderPage(<ConfirmDisposalPage view={view} {...assets} />),
    disclosure: (view) => renderPage(<DisclosurePage view={view} {...assets} />),
    register: (view) => renderPage(<RegisterPage view={view} {...assets} />),
    protocol: (view) => renderPage(<ProtocolPage view={view} {...assets} />),
  };
}
