/** The pages that belong to nobody in particular. */
export interface SiteScreens {
  /** `/`: tells each kind of visitor where to go. */
  start(view: StartView): string;
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

export interface ProblemView {
  readonly status: number;
  readonly title: string;
  readonly detail: string;
}
