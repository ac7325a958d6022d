/** A page of a round with a form on it. */
import type { RoundFrame } from './council.ts';

export interface FieldProblem {
  readonly message: string;
  /** Address of the field on the page. */
  readonly href: string;
}

export interface FormPage extends RoundFrame {
  /** What was just done. */
  readonly message: string | null;
  readonly problems: readonly FieldProblem[];
  /** What stood in the form that could not be taken. */
  readonly entered: Readonly<Record<string, string>>;
}
