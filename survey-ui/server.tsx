/** The door of the server bundle: every page, as a function from data to HTML. */
import type { ClientManifest, ScreenAssets, Screens } from '../api/contract/screens.ts';
import { createFieldScreens } from './council/field/field-screens.tsx';
import { createHandbookScreens } from './council/handbook/handbook-screens.tsx';
import { TAKEN } from './council/handbook/pictures.ts';
import { createIncomingScreens } from './council/incoming/incoming-screens.tsx';
import { createLawScreens } from './council/law/law-screens.tsx';
import { createPeopleScreens } from './council/people/people-screens.tsx';
import { createPlaceScreens } from './council/places/place-screens.tsx';
import { createPopulationScreens } from './council/population/population-screens.tsx';
import { createQuestionScreens } from './council/questions/question-screens.tsx';
import { createRoundLifeScreens } from './council/round/round-life-screens.tsx';
import { createCouncilScreens } from './council/screens.tsx';
import { createTextScreens } from './council/text-screens.tsx';
import { APP_ICONS, APPLE_ICON } from './interviewer/app-icons.ts';
import { createInterviewerScreens } from './interviewer/screens.tsx';
import { createSiteScreens } from './public/screens.tsx';
import { createSurveyScreens } from './resident/screens.tsx';

/**
 * Where the built files are, as a page writes them.
 *
 * @throws Error when the manifest lacks an entry: the build is older than the code
 */
export function assetsFromManifest(manifest: ClientManifest): ScreenAssets {
  const address = (entry: string) => {
    const file = manifest[entry]?.file;
    if (!file) throw new Error(`the build lacks ${entry}; run "npm run build"`);
    return `/${file}`;
  };
  return {
    siteStyles: address('styles/site.css'),
    residentStyles: address('styles/resident.css'),
    residentScript: address('resident/client.tsx'),
    typingScript: address('paper/typing.ts'),
    tabletStyles: address('styles/tablet.css'),
    tabletScript: address('interviewer/main.tsx'),
    tabletIcons: APP_ICONS.map(({ entry, ...icon }) => ({ src: address(entry), ...icon })),
    appleIcon: address(APPLE_ICON.entry),
    icon: address('styles/icon.svg'),
    handbookPictures: Object.fromEntries(
      Object.keys(TAKEN).map((name) => [name, address(`council/handbook/pictures/${name}.webp`)]),
    ),
  };
}

/** All pages, given the addresses of the built client files. */
export function createScreens(assets: ScreenAssets): Screens {
  return {
    site: createSiteScreens(assets),
    survey: createSurveyScreens(assets),
    council: createCouncilScreens(assets),
    texts: createTextScreens(assets),
    law: createLawScreens(assets),
    roundLife: createRoundLifeScreens(assets),
    places: createPlaceScreens(assets),
    people: createPeopleScreens(assets),
    questions: createQuestionScreens(assets),
    population: createPopulationScreens(assets),
    incoming: createIncomingScreens(assets),
    field: createFieldScreens(assets),
    handbook: createHandbookScreens(assets),
    interviewer: createInterviewerScreens(assets),
  };
}
