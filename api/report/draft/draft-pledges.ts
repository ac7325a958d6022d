/** From a ranking to a draft of the next period's pledges. Deterministic: same snapshot, same draft. */
import type { Catalogue, Draft, Priorities } from "../../contract/index.ts";

/** Whose draft it is. */
export interface DraftContext {
	readonly municipality: string;
	readonly policeArea: string;
	/** The next period: "2027–2028". */
	readonly period: string;
}

/** The draft: leading themes and groups that differ, with background, wishes and suggested pledges. */
export function draftPledges(
	_priorities: Priorities,
	_catalogue: Catalogue,
	_context: DraftContext,
): Draft {
	throw new Error("draftPledges is not written yet");
}
