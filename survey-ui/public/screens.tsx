import type { SiteScreens } from '../../api/contract/screens/site.ts';
import type { ScreenAssets } from '../../api/contract/screens.ts';
import { Catalogue } from '../components/Catalogue.tsx';
import { renderPage } from '../components/render-page.ts';
import { AccessibilityPage } from './AccessibilityPage.tsx';
import { CodePage } from './CodePage.tsx';
import { PrivacyPage } from './PrivacyPage.tsx';
import { ProblemPage } from './ProblemPage.tsx';
import { StartPage } from './StartPage.tsx';

/** The pages that belong to nobody in particular. */
export function createSiteScreens({ siteStyles, icon }: ScreenAssets): SiteScreens {
  const assets = { styles: siteStyles, icon };
  return {
    start: (view) => renderPage(<StartPage view={view} {...assets} />),
    code: (view) => renderPage(<CodePage view={view} {...assets} />),
    components: () => renderPage(<Catalogue {...assets} />),
    privacy: (view) => renderPage(<PrivacyPage view={view} {...assets} />),
    accessibility: (view) => renderPage(<AccessibilityPage view={view} {...assets} />),
    problem: (view) => renderPage(<ProblemPage view={view} {...assets} />),
  };
}
