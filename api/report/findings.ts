/** What the figures say, in sentences for screens and documents. */
import type { Catalogue, Priorities } from "../contract/index.ts";

export interface Findings {
	/** The sentence above the ranking: which themes lead, and which cannot be told apart. */
	readonly themes: string;
	readonly places: string;
	readonly timesOfDay: string;
	readonly wishes: { readonly police: string; readonly municipality: string };
	/** Who answered and how. */
	readonly basis: readonly string[];
	/** One line: "1 004 svar · 812 på plats, 192 på webben · läge 7". */
	readonly basisLine: string;
	/** What cannot be told apart. */
	readonly ties: readonly string[];
	/** Groups whose insecurity differs. */
	readonly gaps: readonly string[];
}

/** All findings. Without a catalogue, labels stand in for phrases. */
export function findings(
	_priorities: Priorities,
	_catalogue: Catalogue | null,
): Findings {
	throw new Error("findings is not written yet");
}
