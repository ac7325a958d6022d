/** The page that shows a round beside an earlier one. */
import type { DataTable, FiguresFrame, Link, RankingFigure } from './council.ts';

export interface ChangeScreens {
  change(view: ChangeView): string;
}

export interface ChangeView extends FiguresFrame {
  readonly address: string;
  /** Earlier snapshots to choose between; empty where there are none. */
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  readonly selected: string;
  /** Why what the address asks for can't be compared. */
  readonly problem: string | null;
  /** Said where too few have answered for anything to be compared. */
  readonly tooFew: string | null;
  /** `null` while nothing is chosen. */
  readonly compared: ComparedView | null;
}

export interface ComparedView {
  /** Whether the rounds can be compared at all, and how far. */
  readonly finding: string;
  readonly since: Link;
  /** Said of one of the snapshots as such. */
  readonly notes: readonly string[];
  /** What broke the comparison. */
  readonly broken: readonly string[];
  readonly check: DataTable;
  /** Empty where nothing can be compared. */
  readonly scopes: readonly ScopeView[];
  /** How the differences are to be read; empty without any. */
  readonly reading: readonly string[];
  readonly composition: { readonly table: DataTable; readonly note: string | null };
  readonly source: string;
}

/** What differs among those who answered in one way, or all of them. */
export interface ScopeView {
  readonly id: string;
  /** "Bland dem som svarade i webbenkäten". */
  readonly title: string;
  readonly figures: readonly RankingFigure[];
}
