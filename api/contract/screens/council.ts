/**
 * What the council's pages show: words and drawings that `api/routes/radet` has composed, so that
 * the screens only show. No figure is formatted on the other side.
 */
import type { Draft } from '../draft.ts';
import type { ChangeScreens } from './change.ts';
import type { CollectionScreens } from './collection.ts';
import type { LanguageScreens } from './languages.ts';

export interface CouncilScreens extends LanguageScreens, ChangeScreens {
  signIn(view: SignInView): string;
  rounds(view: RoundsView): string;
  overview(view: OverviewView): string;
  /** A page of rankings: themes, places, pairs, times or wishes. */
  rankings(view: RankingsView): string;
  /** One theme or place, taken apart. */
  item(view: ItemView): string;
  /** The closed set of tables for one variable. */
  tables(view: TablesView): string;
  /** The hardest questions about the ranking, and what can be answered. */
  newspaper(view: NewspaperView): string;
  snapshots(view: SnapshotsView): string;
  draft(view: DraftView): string;
  /** How answers are collected beside the web: invitations, paper, and who asks. */
  readonly collection: CollectionScreens;
  /** A view of a round that has no snapshot yet. */
  nothingYet(view: NothingYetView): string;
}

export interface SignInView {
  /** Why the last attempt failed, worded. */
  readonly problem: string | null;
  readonly username: string;
  /** Page to go to afterwards; a path under `/radet`. */
  readonly next: string;
  readonly exampleSignIn: { readonly username: string; readonly password: string } | null;
  /** The password was right, and a code is asked for with this; `null` otherwise. */
  readonly ticket: string | null;
  /** Nobody has an account yet. */
  readonly isEmpty: boolean;
}

export interface Link {
  readonly label: string;
  readonly href: string;
}

interface NavigationLink extends Link {
  readonly current: boolean;
}

/** What surrounds every page behind the sign-in. */
export interface CouncilFrame {
  /** The role is left out where the name already says it. */
  readonly account: { readonly username: string; readonly role: string | null };
  /** The pages that belong to no round. */
  readonly site: readonly Link[];
}

export interface RoundsView extends CouncilFrame {
  /** Where a new round is made; `null` for those who may not. */
  readonly create: string | null;
  readonly rounds: readonly {
    readonly href: string;
    readonly title: string;
    readonly about: string;
    readonly note: string;
    readonly example: boolean;
  }[];
}

/** What surrounds every page of a round. */
export interface RoundFrame extends CouncilFrame {
  readonly round: { readonly id: string; readonly title: string; readonly municipality: string };
  readonly example: boolean;
  /** The views of the snapshot shown. */
  readonly navigation: readonly NavigationLink[];
  /** What runs the round, for those who may: a group of pages each. */
  readonly administration: readonly NavigationLink[];
  /** The pages of the group that is current; empty when it is one page. */
  readonly within: readonly NavigationLink[];
  /** "Läge 7 · 22 november 2026 · 1 004 svar". */
  readonly snapshotLine: string | null;
  /** Said when a newer snapshot exists. */
  readonly newer: Link | null;
  /** Said of a snapshot that is not published, to the coordinator. */
  readonly unpublished: UnpublishedNote | null;
}

/** Why a snapshot is not published, and what can be done about it. */
export interface UnpublishedNote {
  readonly title: string;
  readonly sentences: readonly string[];
  /** How it is published with some figures held back; `null` where that is not possible. */
  readonly publish: {
    readonly action: string;
    readonly label: string;
    readonly about: string;
  } | null;
}

/** A page with figures says how they are to be read. */
export interface FiguresFrame extends RoundFrame {
  readonly mainCaution: string;
}

export interface OverviewView extends FiguresFrame {
  /** The finding, in one or two sentences. */
  readonly finding: string;
  readonly basisLine: string;
  /** Sentences: who answered and how. */
  readonly basis: readonly string[];
  /** The leading themes, and where all of them are; `null` while nothing can be ranked. */
  readonly leading: { readonly figure: RankingFigure; readonly more: Link } | null;
  /** When something can be ranked, said while nothing can. */
  readonly needed: string;
  /** What else was found, each with the page that shows it. */
  readonly findings: readonly { readonly sentence: string; readonly link: Link }[];
  readonly counts: readonly FigureFact[];
  /** `null` when all answered the same way. */
  readonly byMode: DataTable | null;
  /** Who answered beside the population; `null` where the round has no population. */
  readonly composition: CompositionFigure | null;
  readonly keptAside: string;
  /** `null` when no answer is flagged. */
  readonly flagged: FlaggedView | null;
  /** Sentences about answers that were withdrawn, in all and since the snapshot. */
  readonly withdrawn: readonly string[];
  readonly cautions: readonly string[];
  /** `null` for those who may not. */
  readonly makeSnapshot: SnapshotForm | null;
  /** What just happened. */
  readonly message: string | null;
}

export interface NewspaperView extends FiguresFrame {
  readonly source: string;
  /** Said while nothing is ranked. */
  readonly note: string | null;
  /** The briefing for the meeting, as files. */
  readonly briefing: readonly Link[];
  /** The hardest first. */
  readonly questions: readonly {
    readonly id: string;
    readonly question: string;
    /** Whether the figures reach, in words. */
    readonly reach: string;
    readonly answer: readonly string[];
    /** The figure that the answer leans on; `null` where there is none. */
    readonly figure: string | null;
  }[];
}

/** Answers that were flagged as they arrived. */
export interface FlaggedView {
  readonly sentences: readonly string[];
  /** Each flag that some answer has: how many, what it means, how often by chance. */
  readonly table: DataTable;
}

/** How a new snapshot is asked for. */
export interface SnapshotForm {
  /** Where the form is sent. */
  readonly action: string;
  /** Number of the newest snapshot when the page was made, 0 without any: a form sent twice makes one. */
  readonly after: number;
}

export interface CompositionFigure {
  /** In one sentence: which group answered more, or less, than its part of the population. */
  readonly sentence: string;
  /** Age, gender and area, each drawn. */
  readonly parts: readonly { readonly label: string; readonly drawing: Drawing }[];
  readonly table: DataTable;
  /** What "visas inte" means, where something is hidden. */
  readonly note: string | null;
}

export interface FigureFact {
  readonly term: string;
  readonly value: string;
  readonly about: string;
}

/** A drawing for a wide screen, for a tablet and paper where that needs its own, and for a phone. */
export interface Drawing {
  readonly wide: string;
  readonly middle?: string;
  readonly narrow: string;
}

export interface RankingFigure {
  readonly id: string;
  /** Says the finding. */
  readonly title: string;
  /** What the figure means and what it does not. */
  readonly meaning: string;
  readonly drawing: Drawing | null;
  readonly table: DataTable;
  /** How the table's columns are to be read. */
  readonly note: string;
  readonly source: string;
}

export interface DataTable {
  readonly id: string;
  readonly caption: string;
  readonly columns: readonly DataColumn[];
  readonly rows: readonly DataRow[];
  /** Which column names the row. */
  readonly heading: number;
  /** Stands under the table: what it leaves out, and why. */
  readonly note?: string;
}

export interface DataColumn {
  readonly title: string;
  readonly numeric: boolean;
  /** Under the title: how many the column is about. */
  readonly note?: string;
}

export interface DataRow {
  readonly id: string;
  readonly cells: readonly DataCell[];
  /** Stands above the row: the border between two tiers. */
  readonly divider: string | null;
  /** A row without figures. */
  readonly faint: boolean;
}

/** A figure and, after it, its interval or its reservation. */
export interface DataCell {
  readonly text: string;
  readonly interval: string | null;
  /** Words in place of a figure. */
  readonly hidden?: boolean;
  /** Where one can read more of it. */
  readonly href?: string;
}

export interface RankingsView extends FiguresFrame {
  /** The page's name: "Teman". */
  readonly name: string;
  /** The finding that the page begins with. */
  readonly finding: string;
  readonly figures: readonly RankingFigure[];
  /** Further sentences: what cannot be told apart, groups that differ. */
  readonly notes: readonly string[];
  /** The same in two directions, as a table whose cells are coloured. */
  readonly matrix?: MatrixFigure | null;
  /** How much the order stands: other ways of counting, one stop less, others who answer. */
  readonly standing?: readonly string[];
}

export interface ItemView extends FiguresFrame {
  readonly name: string;
  /** Why it lies where it lies. */
  readonly sentences: readonly string[];
  readonly facts: readonly FigureFact[];
  readonly tables: readonly DataTable[];
  readonly links: readonly Link[];
  readonly source: string;
}

export interface MatrixFigure {
  readonly id: string;
  /** Says the finding. */
  readonly title: string;
  /** What a figure means, and what a mark does. */
  readonly meaning: string;
  /** What the rows are. */
  readonly corner: string;
  readonly columns: readonly string[];
  readonly rows: readonly {
    readonly label: string;
    readonly cells: readonly {
      readonly text: string;
      /** 1–5 from the lowest to the highest; 0 without a figure. */
      readonly step: number;
      /** Why it stands out; `null` when it does not. */
      readonly marked: string | null;
    }[];
  }[];
  readonly source: string;
}

export interface TablesView extends FiguresFrame {
  readonly title: string;
  readonly meaning: string;
  /** The variables to choose between. */
  readonly variables: readonly NavigationLink[];
  readonly tables: readonly DataTable[];
  readonly notes: readonly string[];
  /** What "visas inte" means, where something is hidden. */
  readonly hiddenNote: string | null;
  readonly source: string;
}

export interface SnapshotsView extends RoundFrame {
  readonly live: string;
  /** How many answers were withdrawn, when any was. */
  readonly withdrawn: string | null;
  readonly snapshots: readonly {
    readonly number: number;
    readonly href: string;
    readonly madeOn: string;
    readonly respondents: string;
    /** "Publicerat", "Inte publicerat"; `null` for those who see only what is. */
    readonly publication: string | null;
    /** How many of its answers were withdrawn since; "inga". */
    readonly withdrawnSince: string;
  }[];
  readonly makeSnapshot: SnapshotForm | null;
  /** What just happened, or why it could not. */
  readonly message: string | null;
}

export interface DraftView extends FiguresFrame {
  readonly draft: Draft;
  /** The figures behind each theme of the draft, in order. */
  readonly evidence: readonly DataTable[];
  readonly downloads: readonly (Link & { readonly about: string })[];
}

export interface NothingYetView extends RoundFrame {
  /** How many answers there are, and what happens next. */
  readonly sentences: readonly string[];
  /** Where one can answer, when nobody has. */
  readonly survey: Link | null;
  readonly makeSnapshot: SnapshotForm | null;
  readonly message: string | null;
}
