/** The pages of what has come in: how much, and what lies aside. */
import type { Link } from './council.ts';
import type { FormPage } from './form.ts';

export interface IncomingScreens {
  overview(view: IncomingView): string;
  aside(view: AsideView): string;
  asideItem(view: AsideItemView): string;
}

/** A table of counts, each with its part of the largest for a bar. */
export interface CountTable {
  readonly id: string;
  readonly caption: string;
  readonly column: string;
  readonly note: string | null;
  readonly rows: readonly {
    readonly id: string;
    readonly label: string;
    /** As it is shown: small hours are "1–4". */
    readonly count: string;
    readonly value: number;
  }[];
  readonly most: number;
}

export interface IncomingView extends FormPage {
  readonly lead: string;
  /** Where all that came is now; the parts add up to the first. */
  readonly reckoning: readonly {
    readonly term: string;
    readonly value: string;
    readonly about: string;
  }[];
  readonly links: readonly (Link & { readonly about: string })[];
  readonly tables: readonly CountTable[];
  /** What answers were flagged for as they came; `null` when none was. */
  readonly flags: {
    readonly sentence: string;
    readonly rows: readonly { readonly id: string; readonly cells: readonly string[] }[];
  } | null;
}

export interface AsideView extends FormPage {
  readonly lead: string;
  readonly tryAll: string | null;
  readonly states: readonly (Link & { readonly current: boolean })[];
  readonly items: readonly {
    readonly id: string;
    readonly href: string;
    readonly label: string;
    readonly cells: readonly string[];
  }[];
  readonly pages: readonly Link[];
}

export interface AsideItemView extends FormPage {
  readonly title: string;
  readonly what: string;
  readonly back: string;
  /** What stands in it, masked; beside it what stands in the answer that has the same id. */
  readonly leaves: readonly {
    readonly id: string;
    readonly cells: readonly string[];
    readonly differs: boolean;
  }[];
  readonly compared: boolean;
  readonly cut: boolean;
  /** What was done, in sentences. */
  readonly history: readonly string[];
  /** Corrections made so far in this form, as `path=value`. */
  readonly corrected: readonly string[];
  /** What is wrong now, and how it can be put right; `null` when nothing is. */
  readonly correction: {
    readonly action: string;
    readonly path: string;
    readonly sentence: string;
    readonly options: readonly { readonly value: string; readonly label: string }[] | null;
    /** Whether something can be typed in its place. */
    readonly typed: boolean;
  } | null;
  readonly accept: { readonly action: string; readonly about: string } | null;
  readonly discard: string | null;
  readonly reopen: { readonly action: string; readonly about: string } | null;
}
