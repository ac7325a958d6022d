/** The coordinator's pages for collecting answers beside the web: invitations, paper, and who asks. */
import type { Link } from './council.ts';
import type { FormPage } from './form.ts';

export interface CollectionScreens {
  overview(view: CollectionView): string;
  sender(view: SenderView): string;
  typing(view: TypingView): string;
}

export interface CollectionView extends FormPage {
  readonly posters: readonly InvitationRow[];
  readonly classes: readonly InvitationRow[];
  /** Where new ones are sent, and the round's places, for those that are at one. */
  readonly create: string;
  readonly places: readonly { readonly value: string; readonly label: string }[];
  /** All posters in one document; `null` without any. */
  readonly allPosters: string | null;
  readonly paper: {
    /** Where the sheet is asked for, and its languages. */
    readonly form: string;
    readonly languages: readonly { readonly value: string; readonly label: string }[];
    readonly typing: Link;
    readonly typed: string;
  };
  readonly trials: readonly (Link & { readonly about: string })[];
  readonly sender: { readonly href: string; readonly sentence: string };
}

export interface InvitationRow {
  readonly id: string;
  readonly venue: string;
  readonly code: string;
  /** Without scheme, as it is typed. */
  readonly address: string;
  /** "Affisch", "4 maj 2026", "Avslutad". */
  readonly state: string;
  /** "12 svar", "12 av 24 svar". */
  readonly received: string;
  readonly documents: readonly Link[];
  /** Where the button that ends it sends; `null` when it has ended. */
  readonly end: string | null;
}

export interface SenderView extends FormPage {
  readonly revision: number;
  readonly action: string;
  readonly logo: { readonly src: string; readonly alt: string } | null;
  readonly back: string;
}

/** One sheet of paper to be typed in. */
export interface TypingView extends FormPage {
  readonly action: string;
  /** Made with the form: the same sheet sent twice counts once. */
  readonly responseId: string;
  readonly languages: readonly { readonly value: string; readonly label: string }[];
  /** Where the sheets were collected. */
  readonly stops: readonly { readonly value: string; readonly label: string }[];
  /** "17 i dag", "143 i allt". */
  readonly counts: { readonly today: string; readonly all: string };
  readonly last: { readonly number: string; readonly undo: string } | null;
  readonly sections: readonly { readonly title: string; readonly fields: readonly TypingField[] }[];
}

export interface TypingField {
  /** Key of the step, and name of the field. */
  readonly name: string;
  readonly number: number;
  readonly title: string;
  /** `codes`: numbers of the options. `place`: a number or a name. `words`: as it stands. */
  readonly kind: 'codes' | 'place' | 'words';
  readonly options: readonly { readonly number: number; readonly label: string }[];
  readonly value: string;
  readonly error: string | null;
  /** Name of the field that has to be filled in for this one to mean anything. */
  readonly needs: string | null;
}
