/** The coordinator's pages of the places of a round. */
import type { Link } from './council.ts';
import type { FormPage } from './form.ts';

export interface PlaceScreens {
  list(view: PlacesView): string;
  edit(view: EditPlaceView): string;
  areas(view: AreasView): string;
  importing(view: ImportPlacesView): string;
  placing(view: PlacingView): string;
}

interface Choice {
  readonly value: string;
  readonly label: string;
}

export interface PlacesView extends FormPage {
  readonly address: string;
  readonly search: string;
  readonly area: string;
  readonly areas: readonly Choice[];
  readonly count: string;
  readonly links: readonly Link[];
  readonly places: readonly {
    readonly code: string;
    readonly label: string;
    readonly href: string;
    readonly aliases: string;
    readonly area: string;
    readonly type: string;
    readonly answers: string;
    readonly position: string;
  }[];
  /** Those that are no longer offered, and what became of each. */
  readonly former: readonly {
    readonly code: string;
    readonly sentence: string;
    readonly restore: string;
  }[];
}

export interface EditPlaceView extends FormPage {
  readonly title: string;
  readonly revision: number;
  readonly action: string;
  readonly back: string;
  readonly areas: readonly Choice[];
  readonly types: readonly Choice[];
  /** What a reader should know: another place with the same name. */
  readonly notes: readonly string[];
  /** What else can be done with a place that is there; `null` for a new one. */
  readonly more: {
    readonly answers: string;
    readonly merge: string;
    readonly split: string;
    readonly retire: string;
    readonly others: readonly Choice[];
  } | null;
}

export interface AreasView extends FormPage {
  readonly revision: number;
  readonly action: string;
  readonly back: string;
  readonly areas: readonly {
    readonly code: string;
    readonly label: string;
    readonly about: string;
  }[];
}

export interface ImportPlacesView extends FormPage {
  readonly action: string;
  readonly back: string;
  readonly download: string;
  /** What was understood of a file; `null` before one is chosen. */
  readonly preview: {
    readonly sentence: string;
    readonly confirm: string;
    readonly revision: number;
    /** The file again, to be sent with the confirmation. */
    readonly text: string;
    readonly rows: readonly {
      readonly id: string;
      readonly cells: readonly [row: string, label: string, outcome: string, notes: string];
      readonly refused: boolean;
    }[];
    readonly newAreas: readonly string[];
    /** Whether there is anything to save. */
    readonly may: boolean;
  } | null;
}

export interface PlacingView extends FormPage {
  readonly lead: string;
  readonly action: string;
  readonly back: string;
  readonly places: readonly Choice[];
  readonly groups: readonly {
    readonly id: string;
    readonly text: string;
    readonly count: string;
    /** Numbers of its texts, separated by commas. */
    readonly texts: string;
    readonly suggestions: readonly (Choice & { readonly how: string })[];
  }[];
  readonly placed: readonly {
    readonly id: string;
    readonly texts: string;
    readonly sentence: string;
  }[];
}
