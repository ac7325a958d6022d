import type { PeopleScreens } from '../../../api/contract/screens/people.ts';
import type { ScreenAssets } from '../../../api/contract/screens.ts';
import { renderPage } from '../../components/render-page.ts';
import { AccountPage } from './AccountPage.tsx';
import { AccountsPage } from './AccountsPage.tsx';
import { LinkPage } from './LinkPage.tsx';
import { LogPage } from './LogPage.tsx';
import { OwnAccountPage } from './OwnAccountPage.tsx';
import { RecoveryCodesPage, SecondFactorPage } from './SecondFactorPage.tsx';
import { BadLinkPage, SetPasswordPage } from './SetPasswordPage.tsx';

/** The pages of people: accounts, one's own account, one-time links, and the log. */
export function createPeopleScreens({ siteStyles, icon }: ScreenAssets): PeopleScreens {
  const assets = { styles: siteStyles, icon };
  return {
    accounts: (view) => renderPage(<AccountsPage view={view} {...assets} />),
    account: (view) => renderPage(<AccountPage view={view} {...assets} />),
    link: (view) => renderPage(<LinkPage view={view} {...assets} />),
    own: (view) => renderPage(<OwnAccountPage view={view} {...assets} />),
    secondFactor: (view) => renderPage(<SecondFactorPage view={view} {...assets} />),
    recoveryCodes: (view) => renderPage(<RecoveryCodesPage view={view} {...assets} />),
    setPassword: (view) => renderPage(<SetPasswordPage view={view} {...assets} />),
    badLink: (view) => renderPage(<BadLinkPage view={view} {...assets} />),
    log: (view) => renderPage(<LogPage view={view} {...assets} />),
  };
}
