/** The coordinator's pages of what a round asks. */
import type { Link } from './council.ts';
import type { FormPage } from './form.ts';

export interface QuestionScreens {
  overview(view: QuestionsSetupView): string;
  confirm(view: ConfirmQuestionsView): string;
}

interface Choice {
  readonly value: string;
  readonly label: string;
  readonly hint?: string;
}

export interface QuestionsSetupView extends FormPage {
  readonly revision: number;
  readonly lead: string;
  /** Whether somebody has answered this version: a change makes another. */
  readonly frozen: string;
  readonly preview: Link;
  readonly languages: Link;
  readonly sections: readonly { readonly title: string; readonly questions: readonly string[] }[];
  readonly themes: readonly Choice[];
  readonly chosenThemes: readonly string[];
  /** A field of each theme for the round's own words, under the catalogue's. */
  readonly themeWords: readonly {
    readonly name: string;
    readonly label: string;
    readonly value: string;
  }[];
  readonly modules: readonly Choice[];
  readonly chosenModules: readonly string[];
  readonly own: readonly Choice[];
  readonly chosenOwn: readonly string[];
  readonly kinds: readonly Choice[];
  readonly action: string;
}

export interface ConfirmQuestionsView extends FormPage {
  readonly revision: number;
  readonly breaks: readonly string[];
  readonly adds: readonly string[];
  readonly untouched: string;
  /** What was chosen, to be sent again. */
  readonly carried: readonly { readonly name: string; readonly value: string }[];
  readonly action: string;
  readonly back: string;
}
