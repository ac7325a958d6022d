/**
 * `/radet`: the council's pages. Plain documents with links, so that an address holds the view and
 * the number of the snapshot; nothing here needs a script.
 */
import { Hono, type MiddlewareHandler } from 'hono';
import type { Dependencies } from '../dependencies.ts';
import type { AppEnv } from '../http/app-env.ts';
import type { Intake } from '../http/intake.ts';
import { collectionPages } from './radet/collection/collection-pages.ts';
import { printDocuments } from './radet/collection/print-documents.ts';
import { senderPages } from './radet/collection/sender-pages.ts';
import { typingPages } from './radet/collection/typing-pages.ts';
import { devicePages } from './radet/field/device-pages.ts';
import { stopPages } from './radet/field/stop-pages.ts';
import { handbookPages } from './radet/handbook-pages.ts';
import { asidePages } from './radet/incoming/aside-pages.ts';
import { incomingPages } from './radet/incoming/incoming-pages.ts';
import { languagePages } from './radet/language-pages.ts';
import { disclosurePages } from './radet/law/disclosure-pages.ts';
import { disposalPages } from './radet/law/disposal-pages.ts';
import { registerPages } from './radet/law/register-pages.ts';
import { logPages } from './radet/log/log-pages.ts';
import { accountPages } from './radet/people/account-pages.ts';
import { linkPages } from './radet/people/link-pages.ts';
import { ownAccountPages } from './radet/people/own-account-pages.ts';
import { areaPages } from './radet/places/area-pages.ts';
import { importPlacesPages } from './radet/places/import-pages.ts';
import { placePages } from './radet/places/place-pages.ts';
import { placingPages } from './radet/places/placing-pages.ts';
import { populationPages } from './radet/population/population-pages.ts';
import { questionPages } from './radet/questions/question-pages.ts';
import { createPages } from './radet/round/create-pages.ts';
import { roundLifePages } from './radet/round/round-life-pages.ts';
import { settingsPages } from './radet/round/settings-pages.ts';
import { roundPages } from './radet/round-pages.ts';
import { roundsView } from './radet/rounds-view.ts';
import { signInPages } from './radet/sign-in-pages.ts';
import { snapshotPages } from './radet/snapshot-pages.ts';
import { textPages } from './radet/text-pages.ts';

/** Sends whoever is not signed in to the sign-in page, and back afterwards. */
const signedIn: MiddlewareHandler<AppEnv> = async function askToSignIn(c, next) {
  if (c.get('account') !== null) return next();
  return c.redirect(`/radet?next=${encodeURIComponent(c.req.path)}`, 303);
};

/** Mounted at `/radet`. */
export function radetRoutes(deps: Dependencies, intake: Intake) {
  return new Hono<AppEnv>()
    .get('/', async (c, next) => {
      const account = c.get('account');
      if (account === null) return next();
      return c.html(deps.screens.council.rounds(await roundsView(deps, account)));
    })
    .route('/', signInPages(deps))
    .route('/', linkPages(deps))
    .use('/*', signedIn)
    .route('/', accountPages(deps))
    .route('/', ownAccountPages(deps))
    .route('/', logPages(deps))
    .route('/', handbookPages(deps))
    .route('/', createPages(deps))
    .route('/', roundLifePages(deps))
    .route('/', settingsPages(deps))
    .route('/', placePages(deps))
    .route('/', areaPages(deps))
    .route('/', importPlacesPages(deps))
    .route('/', placingPages(deps))
    .route('/', questionPages(deps))
    .route('/', populationPages(deps))
    .route('/', incomingPages(deps, intake))
    .route('/', asidePages(deps, intake))
    .route('/', stopPages(deps))
    .route('/', devicePages(deps))
    .route('/', textPages(deps))
    .route('/', collectionPages(deps))
    .route('/', printDocuments(deps))
    .route('/', senderPages(deps))
    .route('/', typingPages(deps, intake))
    .route('/', disposalPages(deps))
    .route('/', disclosurePages(deps))
    .route('/', registerPages(deps))
    .route('/', roundPages(deps))
    .route('/', languagePages(deps))
    .route('/', snapshotPages(deps));
}
