/** What the coordinator's pages of languages show: which are reviewed, and every text beside the Swedish one. */
import type { RoundFrame } from './council.ts';

export interface LanguageScreens {
  /** The languages of a round, each with its state. */
  languages(view: LanguagesView): string;
  /** One language, text by text. */
  language(view: LanguageView): string;
}

export interface LanguagesView extends RoundFrame {
  readonly languages: readonly {
    /** What its speakers call it. */
    readonly name: string;
    /** What a Swedish sentence calls it: "arabiska". */
    readonly inSwedish: string;
    readonly code: string;
    readonly state: string;
    /** Residents can choose it. */
    readonly offered: boolean;
    /** `null` for Swedish, which the others are held against. */
    readonly href: string | null;
  }[];
  readonly message: string | null;
}

export interface LanguageView extends RoundFrame {
  readonly name: string;
  readonly inSwedish: string;
  readonly code: string;
  readonly direction: 'ltr' | 'rtl';
  readonly state: string;
  /** Where all languages are. */
  readonly all: string;
  /** The enkät as its residents would see it. */
  readonly preview: string;
  /** Where the form that marks it as reviewed is sent, with the digest of what was shown; `null` when it is. */
  readonly review: { readonly action: string; readonly digest: string } | null;
  /** Those that have changed since the last review come first. */
  readonly groups: readonly {
    readonly id: string;
    readonly title: string;
    readonly texts: readonly {
      readonly key: string;
      readonly swedish: string;
      readonly text: string;
    }[];
  }[];
}
