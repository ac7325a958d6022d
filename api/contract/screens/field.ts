/** The pages of what happens out in the field: stops, and the tablets that are used there. */
import type { Link } from './council.ts';
import type { FormPage } from './form.ts';

export interface FieldScreens {
  stops(view: StopsView): string;
  stop(view: StopView): string;
  devices(view: DevicesView): string;
  /** A code that was made, shown this once. */
  deviceCode(view: DeviceCodeView): string;
}

interface Choice {
  readonly value: string;
  readonly label: string;
}

export interface StopsView extends FormPage {
  readonly lead: string;
  /** Areas where nobody is asked, in a sentence; `null` when there is a stop in each. */
  readonly without: string | null;
  readonly totals: readonly {
    readonly term: string;
    readonly value: string;
    readonly about: string;
  }[];
  readonly stops: readonly {
    readonly id: string;
    readonly href: string;
    readonly label: string;
    readonly cells: readonly string[];
    readonly cancelled: boolean;
  }[];
  /** Those who ask, by their initials, with what they get to hear; empty while there is nobody to compare with. */
  readonly interviewers: readonly { readonly id: string; readonly cells: readonly string[] }[];
  readonly action: string;
  readonly many: string;
  readonly file: string;
  readonly places: readonly Choice[];
}

export interface StopView extends FormPage {
  readonly title: string;
  readonly action: string;
  readonly cancel: string | null;
  readonly back: string;
  readonly places: readonly Choice[];
  readonly facts: readonly { readonly term: string; readonly value: string }[];
}

export interface DevicesView extends FormPage {
  readonly action: string;
  readonly devices: readonly {
    readonly id: string;
    readonly name: string;
    readonly cells: readonly string[];
    readonly rename: string;
    readonly code: string | null;
    readonly revoke: string | null;
  }[];
}

export interface DeviceCodeView extends FormPage {
  readonly name: string;
  readonly code: string;
  readonly address: Link;
  /** An SVG of the QR code. */
  readonly qr: string;
  readonly until: string;
  readonly back: string;
}
