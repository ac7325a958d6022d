/** The pages of what the law asks: disposal (gallring), disclosure (utlämnande), the register. */
import type { Link, RoundFrame } from './council.ts';
import type { FormPage } from './form.ts';

export interface LawScreens {
  disposal(view: DisposalView): string;
  /** What will be erased, before it is. */
  confirmDisposal(view: ConfirmDisposalView): string;
  protocol(view: ProtocolView): string;
  disclosure(view: DisclosureView): string;
  register(view: RegisterView): string;
}

export interface DisposalView extends FormPage {
  readonly revision: number;
  readonly kinds: readonly DisposalKindView[];
  readonly protocols: readonly (Link & { readonly about: string })[];
}

export interface DisposalKindView {
  /** Begins the names of its fields. */
  readonly id: string;
  readonly title: string;
  readonly what: string;
  /** The rule in words; `null` without one. */
  readonly rule: string | null;
  /** When it is time, or why it is not. */
  readonly state: string;
  /** The page where it is done; `null` while it is not time. */
  readonly run: Link | null;
  readonly action: string;
  /** Where taking the rule away is sent; `null` without a rule. */
  readonly remove: string | null;
}

export interface ConfirmDisposalView extends FormPage {
  readonly title: string;
  /** What is erased, with its count. */
  readonly erased: readonly string[];
  readonly stays: readonly string[];
  /** What to think of first. */
  readonly cautions: readonly string[];
  readonly decision: string;
  readonly action: string;
  readonly upTo: number;
  readonly back: string;
}

export interface ProtocolView extends FormPage {
  readonly title: string;
  readonly facts: readonly { readonly term: string; readonly value: string }[];
  readonly erased: readonly string[];
  readonly stays: readonly string[];
  readonly back: string;
}

export interface DisclosureView extends FormPage {
  readonly action: string;
  readonly what: readonly { readonly value: string; readonly label: string }[];
  /** What is changed in the copy. */
  readonly masked: readonly string[];
  /** Address of the page where masked texts are read, and their masking corrected. */
  readonly texts: string;
  readonly done: readonly {
    readonly id: string;
    readonly day: string;
    readonly what: string;
    readonly caseNumber: string;
    readonly who: string;
  }[];
}

export interface RegisterView extends RoundFrame {
  readonly asOf: string;
  readonly facts: readonly { readonly term: string; readonly value: string }[];
  /** What, why, who sees it, how long. */
  readonly entries: readonly { readonly id: string; readonly cells: readonly string[] }[];
  /** The rules of disposal as they are. */
  readonly disposal: readonly string[];
}
