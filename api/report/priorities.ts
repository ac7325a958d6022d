/** From rows to priorities: counted out, ranked, labelled, judged for stability, suppressed. */
import type { DialogueRow, Priorities } from "../contract/index.ts";
import type {
	PrioritiesContext,
	PrioritiesOptions,
} from "./priorities-context.ts";

/** The priorities of a dialogue. Same rows, context and options: same priorities. */
export function makePriorities(
	_rows: readonly DialogueRow[],
	_context: PrioritiesContext,
	_options: PrioritiesOptions = {},
): Priorities {
	throw new Error("makePriorities is not written yet");
}
