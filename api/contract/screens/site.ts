/** The pages that belong to nobody in particular. */
export interface SiteScreens {
  /** `/`: tells each kind of visitor where to go. */
  start(view: StartView): string;
  /** `/i`: where a code from a poster or a class is typed. */
  code(view: CodeView): string;
  /** `/intervju`: the first page of the tablet app. */
  interviewer(): string;
  /** Every component with its examples, for those who build. */
  components(): string;
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

export interface ProblemView {
  readonly status: number;
  readonly title: string;
  readonly detail: string;
}
