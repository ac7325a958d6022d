import type { CouncilScreens } from '../../api/contract/screens/council.ts';
import type { ScreenAssets } from '../../api/contract/screens.ts';
import { renderPage } from '../components/render-page.ts';
import { TypingPage } from '../paper/TypingPage.tsx';
import { ChangePage } from './change/ChangePage.tsx';
import { CollectionPage } from './collection/CollectionPage.tsx';
import { SenderPage } from './collection/SenderPage.tsx';
import { DraftPage } from './DraftPage.tsx';
import { ItemPage } from './ItemPage.tsx';
import { LanguagePage } from './LanguagePage.tsx';
import { LanguagesPage } from './LanguagesPage.tsx';
import { NewspaperPage } from './NewspaperPage.tsx';
import { OverviewPage } from './OverviewPage.tsx';
import { RankingsPage } from './RankingsPage.tsx';
import { RoundsPage } from './RoundsPage.tsx';
import { SignInPage } from './SignInPage.tsx';
import { NothingYetPage, SnapshotsPage } from './SnapshotsPage.tsx';
import { TablesPage } from './TablesPage.tsx';

/** The council's pages. */
export function createCouncilScreens({
  siteStyles,
  typingScript,
  icon,
}: ScreenAssets): CouncilScreens {
  const assets = { styles: siteStyles, icon };
  return {
    signIn: (view) => renderPage(<SignInPage view={view} {...assets} />),
    rounds: (view) => renderPage(<RoundsPage view={view} {...assets} />),
    overview: (view) => renderPage(<OverviewPage view={view} {...assets} />),
    rankings: (view) => renderPage(<RankingsPage view={view} {...assets} />),
    item: (view) => renderPage(<ItemPage view={view} {...assets} />),
    tables: (view) => renderPage(<TablesPage view={view} {...assets} />),
    change: (view) => renderPage(<ChangePage view={view} {...assets} />),
    newspaper: (view) => renderPage(<NewspaperPage view={view} {...assets} />),
    snapshots: (view) => renderPage(<SnapshotsPage view={view} {...assets} />),
    languages: (view) => renderPage(<LanguagesPage view={view} {...assets} />),
    language: (view) => renderPage(<LanguagePage view={view} {...assets} />),
    draft: (view) => renderPage(<DraftPage view={view} {...assets} />),
    collection: {
      overview: (view) => renderPage(<CollectionPage view={view} {...assets} />),
      sender: (view) => renderPage(<SenderPage view={view} {...assets} />),
      typing: (view) => renderPage(<TypingPage view={view} script={typingScript} {...assets} />),
    },
    nothingYet: (view) => renderPage(<NothingYetPage view={view} {...assets} />),
  };
}
