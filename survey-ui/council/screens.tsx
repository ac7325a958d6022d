import type { CouncilScreens } from "../../api/contract/screens/council.ts";
import type { ScreenAssets } from "../../api/contract/screens.ts";

/** The pages behind the sign-in. */
export function createCouncilScreens(_assets: ScreenAssets): CouncilScreens {
	return {};
}
