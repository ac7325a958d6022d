/** The pages on which a round is made, set up, opened and closed. */
import type { CouncilFrame, Link } from './council.ts';
import type { FieldProblem, FormPage } from './form.ts';

export interface RoundLifeScreens {
  create(view: CreateRoundView): string;
  overview(view: RoundLifeView): string;
  settings(view: SettingsView): string;
}

interface Choice {
  readonly value: string;
  readonly label: string;
  readonly hint?: string;
}

export interface CreateRoundView extends CouncilFrame {
  readonly problems: readonly FieldProblem[];
  readonly entered: Readonly<Record<string, string>>;
  readonly modes: readonly Choice[];
  readonly chosenModes: readonly string[];
  /** Earlier rounds to copy from; empty when there are none. */
  readonly earlier: readonly Choice[];
}

/** What is missing before it can open, what is unwise, what is done; and the buttons. */
export interface RoundLifeView extends FormPage {
  readonly revision: number;
  /** "Omgången är under förberedelse." */
  readonly state: string;
  readonly missing: readonly ChecklistLine[];
  readonly unwise: readonly ChecklistLine[];
  readonly done: readonly ChecklistLine[];
  /** What can be done now: one of opening, closing and reopening. */
  readonly step: RoundStep;
  readonly trials: readonly (Link & { readonly about: string })[];
  readonly settings: string;
  /** What has happened in the round's life, the last first. */
  readonly history: readonly {
    readonly id: string;
    readonly sentence: string;
    readonly reason: string | null;
  }[];
}

interface ChecklistLine {
  readonly id: string;
  readonly sentence: string;
  readonly href: string;
}

export type RoundStep =
  | {
      readonly kind: 'open';
      readonly action: string;
      readonly about: string;
      readonly may: boolean;
    }
  | { readonly kind: 'close'; readonly action: string; readonly about: string }
  | { readonly kind: 'reopen'; readonly action: string; readonly about: string };

export interface SettingsView extends FormPage {
  readonly revision: number;
  /** Number of the last event when the page was made: what has been changed since can be told. */
  readonly seen: number;
  /** What somebody else changed meanwhile; empty when nobody did. */
  readonly others: readonly string[];
  readonly action: string;
  readonly modes: readonly Choice[];
  readonly chosenModes: readonly string[];
  readonly languages: readonly Choice[];
  readonly chosenLanguages: readonly string[];
  readonly back: string;
  readonly sender: string;
}
