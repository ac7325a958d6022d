/** The pages of people: accounts, one's own account, one-time links, and the log. */
import type { CouncilFrame, Link } from './council.ts';
import type { FieldProblem } from './form.ts';

export interface PeopleScreens {
  accounts(view: AccountsView): string;
  account(view: AccountView): string;
  /** A link that was made, shown this once. */
  link(view: LinkView): string;
  own(view: OwnAccountView): string;
  secondFactor(view: SecondFactorView): string;
  recoveryCodes(view: RecoveryCodesView): string;
  /** For somebody who comes with a link; not signed in. */
  setPassword(view: SetPasswordView): string;
  badLink(view: BadLinkView): string;
  log(view: LogView): string;
}

interface Choice {
  readonly value: string;
  readonly label: string;
  readonly hint?: string;
}

interface FormView extends CouncilFrame {
  readonly message: string | null;
  readonly problems: readonly FieldProblem[];
  readonly entered: Readonly<Record<string, string>>;
}

export interface AccountsView extends FormView {
  readonly roles: readonly Choice[];
  readonly accounts: readonly {
    readonly id: number;
    readonly username: string;
    readonly href: string;
    readonly role: string;
    readonly state: string;
    readonly secondFactor: string;
    readonly lastDay: string;
  }[];
}

export interface AccountView extends FormView {
  readonly username: string;
  readonly facts: readonly { readonly term: string; readonly value: string }[];
  readonly action: string;
  readonly roles: readonly Choice[];
  readonly role: string;
  readonly isOwn: boolean;
  readonly isActive: boolean;
  readonly hasSecondFactor: boolean;
  readonly linkLabel: string;
}

export interface LinkView extends CouncilFrame {
  readonly title: string;
  readonly sentences: readonly string[];
  readonly address: string;
}

export interface OwnAccountView extends FormView {
  readonly secondFactor: string;
  readonly hasSecondFactor: boolean;
  readonly mustHaveIt: boolean;
  readonly sessions: readonly {
    readonly id: string;
    readonly sentence: string;
    readonly isThis: boolean;
  }[];
}

export interface SecondFactorView extends FormView {
  readonly isRequired: boolean;
  /** An SVG of the QR code. */
  readonly qr: string;
  /** In groups, to be typed in. */
  readonly secret: string;
  /** The secret as it is sent back with the code. */
  readonly plain: string;
}

export interface RecoveryCodesView extends CouncilFrame {
  readonly codes: readonly string[];
}

export interface SetPasswordView {
  readonly username: string;
  readonly isReset: boolean;
  readonly action: string;
  readonly problem: string | null;
  readonly exampleNotice: boolean;
}

export interface BadLinkView {
  readonly title: string;
  readonly sentence: string;
}

export interface LogView extends CouncilFrame {
  readonly filters: readonly {
    readonly name: string;
    readonly label: string;
    readonly options: readonly Choice[];
    readonly selected: string;
  }[];
  readonly files: readonly Link[];
  readonly older: string | null;
  readonly rows: readonly {
    readonly id: string;
    readonly cells: readonly string[];
  }[];
}
