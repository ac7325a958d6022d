/**
 * The pages that the server sends, as functions from data to HTML. `survey-ui` builds them into a
 * server bundle, and `api/server.ts` hands them in, so that `api/` never imports a component.
 */
import type { CouncilScreens } from "./screens/council.ts";
import type { SiteScreens } from "./screens/site.ts";
import type { SurveyScreens } from "./screens/survey.ts";

export interface Screens {
	readonly site: SiteScreens;
	readonly survey: SurveyScreens;
	readonly council: CouncilScreens;
}
