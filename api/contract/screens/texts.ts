/** What the pages about texts in own words show. Originals are on one page alone. */
import type { RoundFrame } from './council.ts';

export interface TextScreens {
  /** Masked texts, to read. */
  list(view: TextsView): string;
  /** One original, for the municipal coordinator. */
  original(view: OriginalView): string;
  /** Texts that worry, those due first before the others. */
  worries(view: WorriesView): string;
}

/** A stretch of a text; `masked` stands in place of something, or is to be. */
export interface TextPart {
  readonly text: string;
  readonly masked: boolean;
}

interface Choice {
  readonly value: string;
  readonly label: string;
}

interface FilterField {
  readonly name: string;
  readonly label: string;
  readonly options: readonly Choice[];
  readonly selected: string;
}

interface ShownText {
  readonly id: number;
  readonly parts: readonly TextPart[];
  /** "Om en plats · Mörker, dålig belysning · Resecentrum · Webbenkät". */
  readonly about: string;
  /** Where the original is asked for; `null` for those who may not. */
  readonly original: string | null;
}

export interface TextsView extends RoundFrame {
  readonly message: string | null;
  /** Where the filter's form leads. */
  readonly address: string;
  readonly filter: readonly FilterField[];
  /** The filter as a query, so that one comes back to the same list. */
  readonly query: string;
  /** "37 texter", or why there is none. */
  readonly count: string;
  readonly texts: readonly ShownText[];
  readonly pages: readonly { readonly label: string; readonly href: string }[];
  /** All texts of the filter as a file; `null` for those who may not. */
  readonly file: string | null;
  /** What is masked and how sure that is. */
  readonly about: readonly string[];
}

export interface OriginalView extends RoundFrame {
  readonly about: string;
  /** The original has been erased by decision; only what is masked is left, and cannot be changed. */
  readonly disposed: boolean;
  readonly parts: readonly TextPart[];
  /** What is masked, each with where it is shown again. */
  readonly masked: readonly {
    readonly text: string;
    readonly kind: string;
    readonly start: number;
    readonly end: number;
  }[];
  /** Where corrections are sent. */
  readonly action: string;
  readonly query: string;
  readonly kinds: readonly Choice[];
  readonly problem: string | null;
  readonly passage: string;
  readonly looks: string;
  readonly back: string;
}

interface ShownWorry extends Omit<ShownText, 'id'> {
  /** Unique on the page, and names the form that was wrong. */
  readonly id: string;
  /** Where the whole is read, for what lies aside; `null` for the text of an answer. */
  readonly aside: string | null;
  readonly kinds: string;
  /** "Orden ”vill inte leva”". */
  readonly words: string;
  readonly due: string;
  readonly overdue: boolean;
  /** Where it is said what was done. */
  readonly action: string;
  /** A note that could not be taken, and why. */
  readonly problem: { readonly note: string; readonly words: string } | null;
}

export interface WorriesView extends RoundFrame {
  readonly message: string | null;
  readonly about: readonly string[];
  readonly waiting: readonly ShownWorry[];
  readonly handled: readonly {
    readonly id: string;
    readonly parts: readonly TextPart[];
    readonly kinds: string;
    readonly note: string;
    readonly who: string;
  }[];
}
