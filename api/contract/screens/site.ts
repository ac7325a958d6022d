import type { RoundContact } from '../round.ts';

/** The pages that belong to nobody in particular. */
export interface SiteScreens {
  /** `/`: tells each kind of visitor where to go. */
  start(view: StartView): string;
  /** `/i`: where a code from a poster or a class is typed. */
  code(view: CodeView): string;
  /** Every component with its examples, for those who build. */
  components(): string;
  /** `/integritet`: how personal data are treated. */
  privacy(view: ContactsView): string;
  /** `/tillganglighet`: the accessibility statement that the law asks for. */
  accessibility(view: ContactsView): string;
  /** Any refusal, worded: what happened and what to do. */
  problem(view: ProblemView): string;
}

export interface StartView {
  readonly rounds: readonly {
    readonly id: string;
    readonly title: string;
    readonly municipality: string;
    readonly open: boolean;
    readonly example: boolean;
  }[];
}

export interface CodeView {
  /** What was typed, and is no code. */
  readonly unknown: string | null;
  /** What is open to everybody all the same. */
  readonly rounds: readonly { readonly href: string; readonly label: string }[];
}

/** Who answers for each round: the newest first. */
export interface ContactsView {
  readonly rounds: readonly ContactRound[];
}

export interface ContactRound {
  readonly id: string;
  readonly title: string;
  readonly example: boolean;
  /** Who answers for the personal data; the municipality where the round does not say. */
  readonly controller: string;
  readonly contact: RoundContact | null;
}

export interface ProblemView {
  readonly status: number;
  readonly title: string;
  readonly detail: string;
}
