/** What can be answered, wished for and promised: data from `seed/`, handed to whoever needs it. */
import type { TimeOfDay, WishActor } from './codes.ts';
import type { TargetKind } from './draft.ts';
import type { Texts } from './questionnaire/questionnaire.ts';
import type { Position } from './response.ts';

export interface Theme {
  readonly code: string;
  /** Label in tables: "Mörker, dålig belysning". */
  readonly label: string;
  /** In running text, lower case: "bristande belysning". */
  readonly phrase: string;
  /** As an answer option: "Mörkt eller dålig belysning". */
  readonly option: string;
  /** Staff-side themes are never an answer option. */
  readonly offered: boolean;
  readonly pledgeTheme: string | null;
}

/** A heading that pledges stand under: "Trygghet i trafik". */
export interface PledgeTheme {
  readonly code: string;
  readonly title: string;
  /** The group whose gap can bring the heading in, as a published age group. */
  readonly group: string | null;
}

export type Actor = WishActor | 'joint' | 'other';

/** Something that police, municipality or others can do. */
export interface Action {
  readonly code: string;
  /** Number in the catalogue of actions: P01, K03, G02, A08. */
  readonly number: string;
  readonly actor: Actor;
  readonly label: string;
  /** As a wish that a resident can choose: "Bättre belysning". */
  readonly option: string;
  /** Whether it is offered as a wish in the questionnaire. */
  readonly offered: boolean;
  /** Sector or unit that usually answers for it: "Förvaltningen för Teknik". */
  readonly responsible: string;
  /** Themes that it can do something about. */
  readonly themes: readonly string[];
  /** What a pledge about it could say; `{platser}`, `{tider}` and `{period}` are filled in. */
  readonly pledge: {
    readonly text: string;
    readonly purpose: string;
    readonly targetKind: TargetKind;
    /** What is counted: "trafikkontroller". */
    readonly unit: string | null;
    readonly countingRule: string;
  };
}

export interface TimeOfDayEntry {
  readonly code: TimeOfDay;
  readonly label: string;
  /** In running text: "vardagskvällar". */
  readonly phrase: string;
}

export interface PlaceType {
  readonly code: string;
  readonly label: string;
}

export interface Catalogue {
  readonly revision: string;
  readonly themes: readonly Theme[];
  readonly pledgeThemes: readonly PledgeTheme[];
  readonly actions: readonly Action[];
  readonly timesOfDay: readonly TimeOfDayEntry[];
  readonly placeTypes: readonly PlaceType[];
  /** Answer options in other languages than Swedish, by language: `theme.lighting`, `action.cameras`. */
  readonly texts: Readonly<Record<string, Texts>>;
}

export interface Area {
  readonly code: string;
  readonly label: string;
}

export interface Place {
  readonly code: string;
  readonly label: string;
  readonly aliases: readonly string[];
  readonly type: string;
  readonly area: string;
  /** Roughly, to a hundred metres; left out where it is not known. */
  readonly position?: Position;
}

export interface Municipality {
  readonly code: string;
  readonly name: string;
  readonly policeArea: string;
  /** Where respondents live: tätorter and areas. */
  readonly areas: readonly Area[];
  readonly places: readonly Place[];
}
