/** The coordinator's page of who lives here, and who is missing among those who have answered. */
import type { FormPage } from './form.ts';

export interface PopulationScreens {
  overview(view: PopulationView): string;
}

export interface PopulationView extends FormPage {
  readonly lead: string;
  readonly action: string;
  readonly download: string | null;
  readonly remove: string | null;
  /** The population beside those who have answered; empty without margins. */
  readonly groups: readonly {
    readonly id: string;
    readonly cells: readonly string[];
  }[];
  readonly missing: readonly string[];
  readonly stops: string;
  /** What does not fit, in sentences. */
  readonly cautions: readonly string[];
  /** What was understood of a file; `null` before one is chosen. */
  readonly preview: {
    readonly title: string;
    readonly sentences: readonly string[];
    readonly cautions: readonly string[];
    /** The file again, to be sent with the confirmation. */
    readonly text: string;
    readonly revision: number;
    readonly regions: readonly {
      readonly name: string;
      readonly field: string;
      readonly selected: string;
    }[];
    readonly areas: readonly { readonly value: string; readonly label: string }[];
    readonly groups: readonly { readonly id: string; readonly cells: readonly string[] }[];
  } | null;
}
