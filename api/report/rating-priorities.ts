/** Priorities of somebody else's survey, which rates a list of items. */
import type { Priorities, RatingRow } from "../contract/index.ts";
import type {
	PrioritiesContext,
	PrioritiesOptions,
} from "./priorities-context.ts";

export interface RatingSurvey {
	readonly rows: readonly RatingRow[];
	/** One per position in a row's `ratings`; labels are looked up among the context's themes. */
	readonly ids: readonly string[];
	readonly scale: { readonly low: number; readonly high: number };
	/** A rating at or above this counts as naming the item. */
	readonly namedFrom: number;
	/** The variable whose categories are ranked as places, when there is one. */
	readonly placeVariable: string | null;
	/** What the scale measures, in Swedish. */
	readonly label: string;
}

/** The priorities of a survey of ratings; the same JSON as of a dialogue. */
export function makeRatingPriorities(
	_survey: RatingSurvey,
	_context: PrioritiesContext,
	_options: PrioritiesOptions = {},
): Priorities {
	throw new Error("makeRatingPriorities is not written yet");
}
