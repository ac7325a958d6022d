/**
 * The pages that the server sends, as functions from data to HTML. `survey-ui` builds them into a
 * server bundle, and `api/server.ts` hands them in, so that `api/` never imports a component.
 */
import type { CouncilScreens } from './screens/council.ts';
import type { FieldScreens } from './screens/field.ts';
import type { HandbookScreens } from './screens/handbook.ts';
import type { IncomingScreens } from './screens/incoming.ts';
import type { AppIcon, InterviewerScreens } from './screens/interviewer.ts';
import type { LawScreens } from './screens/law.ts';
import type { PeopleScreens } from './screens/people.ts';
import type { PlaceScreens } from './screens/places.ts';
import type { PopulationScreens } from './screens/population.ts';
import type { QuestionScreens } from './screens/questions.ts';
import type { RoundLifeScreens } from './screens/round-life.ts';
import type { SiteScreens } from './screens/site.ts';
import type { SurveyScreens } from './screens/survey.ts';
import type { TextScreens } from './screens/texts.ts';

export interface Screens {
  readonly site: SiteScreens;
  readonly survey: SurveyScreens;
  readonly council: CouncilScreens;
  readonly texts: TextScreens;
  readonly law: LawScreens;
  readonly roundLife: RoundLifeScreens;
  readonly places: PlaceScreens;
  readonly people: PeopleScreens;
  readonly questions: QuestionScreens;
  readonly population: PopulationScreens;
  readonly incoming: IncomingScreens;
  readonly field: FieldScreens;
  readonly handbook: HandbookScreens;
  readonly interviewer: InterviewerScreens;
}

/** Addresses of the built client files, as a page writes them. */
export interface ScreenAssets {
  readonly siteStyles: string;
  readonly residentStyles: string;
  readonly residentScript: string;
  readonly typingScript: string;
  readonly tabletStyles: string;
  readonly tabletScript: string;
  readonly tabletIcons: readonly AppIcon[];
  /** Opaque and square, for the home screen of iPad and iPhone. */
  readonly appleIcon: string;
  readonly icon: string;
  /** The handbook's pictures, by name. */
  readonly handbookPictures: Readonly<Record<string, string>>;
}

/** The part of Vite's manifests (`survey-ui/dist/client/.vite/`) that is read. */
export type ClientManifest = Readonly<Record<string, ClientFile>>;

/** A built file, and what it needs: `imports` are keys of the manifest, the others addresses. */
export interface ClientFile {
  readonly file: string;
  readonly imports?: readonly string[];
  readonly dynamicImports?: readonly string[];
  readonly css?: readonly string[];
  readonly assets?: readonly string[];
}

/** What `survey-ui/dist/server/screens.js` exports. */
export interface ScreensModule {
  /** Throws an `Error` that says what to build when an entry is missing. */
  assetsFromManifest(manifest: ClientManifest): ScreenAssets;
  createScreens(assets: ScreenAssets): Screens;
}
