/** A round's stored responses as priorities: what a snapshot holds. */
import type { Catalogue, Priorities, Round } from "../contract/index.ts";
import type { PrioritiesOptions } from "./priorities-context.ts";
import type { StoredAnswer } from "./rows.ts";

export interface RankedRound {
	readonly round: Round;
	readonly catalogue: Catalogue;
	/** The number that the snapshot gets. */
	readonly snapshot: number | null;
	/** `YYYY-MM-DD`. */
	readonly madeOn: string;
}

/** Ranks the responses of a round as they were stored. */
export function rankResponses(
	_stored: readonly StoredAnswer[],
	_about: RankedRound,
	_options: PrioritiesOptions = {},
): Priorities {
	throw new Error("rankResponses is not written yet");
}
