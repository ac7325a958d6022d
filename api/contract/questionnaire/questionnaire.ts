/**
 * A questionnaire as data: immutable once an answer has been given to its version.
 * What is asked and in which order stands here; how it is asked stands in `texts`, per language;
 * what can be chosen from the round's own lists (themes, places, areas, wishes) comes in an `Offer`.
 *
 * Non-goals: nothing here knows a screen, a form or a network.
 */
import type { InterviewerKind, Mode, WishActor } from '../codes.ts';

export interface Questionnaire {
  readonly version: string;
  /** The version that modules or questions of a round were added to; none when nothing was added. */
  readonly base?: string;
  readonly sections: readonly Section[];
  /** Wording by language and key: `safety.title`, `safety.hint`, `safety.always`. */
  readonly texts: Readonly<Record<string, Texts>>;
}

export type Texts = Readonly<Record<string, string>>;

/** Questions that belong together; its title is `section.<id>`. */
export interface Section {
  readonly id: string;
  readonly items: readonly (Question | Loop)[];
}

/** Questions asked once per concern; a new turn begins when `again` is answered yes. */
export interface Loop {
  readonly kind: 'loop';
  readonly id: string;
  readonly questions: readonly Question[];
  /** Id of the yes-or-no question, last in the loop, that opens another turn. */
  readonly again: string;
  /** Most turns; one fewer when a concern was named before the loop. */
  readonly most: number;
}

export type Question =
  | ChoiceQuestion
  | SeveralQuestion
  | TimesQuestion
  | PlaceQuestion
  | ShortTextQuestion
  | LongTextQuestion
  | NumberQuestion;

interface AnyQuestion {
  readonly id: string;
  /** Asked only when this holds; a hidden answer is kept but not sent. */
  readonly showIf?: Rule;
  /** Where the answer goes in a response; without it, to `answers` under the question's id. */
  readonly field?: ResponseField;
  /** Answered for a firm or an association, not for oneself: there is no population to weigh it against. */
  readonly of?: 'firm';
  /** Raised when the wording comes to mean something else, so that the version changes too. */
  readonly revision?: number;
}

/** One of several; a `scale` is one whose options have an order that is never shuffled. */
interface ChoiceQuestion extends AnyQuestion {
  readonly kind: 'choice' | 'scale';
  readonly options: readonly Option[] | OptionList;
}

/** Up to `most` of several. */
interface SeveralQuestion extends AnyQuestion {
  readonly kind: 'several' | 'wishes';
  readonly options: OptionList | readonly Option[];
  /** Options that stand after those of the list: "Inget särskilt". */
  readonly more?: readonly Option[];
  readonly most: number;
  /** Shown in an order of its own for each respondent, where order could lead. */
  readonly shuffled?: boolean;
}

/** When it is unsafe: parts of the day, on weekdays and weekends. */
interface TimesQuestion extends AnyQuestion {
  readonly kind: 'times';
}

/** A place of the round, another place in the respondent's own words, or none in particular. */
interface PlaceQuestion extends AnyQuestion {
  readonly kind: 'place';
  readonly longest: number;
}

interface ShortTextQuestion extends AnyQuestion {
  readonly kind: 'short-text';
  readonly longest: number;
}

interface LongTextQuestion extends AnyQuestion {
  readonly kind: 'long-text';
  readonly longest: number;
}

/** A whole number, such as what something cost; its unit stands in the texts, `<id>.unit`. */
export interface NumberQuestion extends AnyQuestion {
  readonly kind: 'number';
  readonly lowest: number;
  readonly highest: number;
  /** What can be chosen instead of a number: "Vet inte". */
  readonly more?: readonly Option[];
}

export interface Option {
  readonly code: string;
  /** What a response carries for it, when that is not the code. */
  readonly sends?: string | number | boolean | null;
  /** Can't be combined with another option. */
  readonly alone?: boolean;
  /** Choosing it ends the questionnaire, and nothing is stored. */
  readonly ends?: boolean;
}

/** Lists that come with the round, or that the answers so far make up. */
export type OptionList =
  | 'themes'
  | 'areas'
  | 'wishes-police'
  | 'wishes-municipality'
  /** The places of the round that the respondent has named. */
  | 'named-places';

/** The parts of a response that the web core fills; `concern.*` and `wish-place.*` in a row of their own. */
type ResponseField =
  | 'safety'
  | 'eveningSafety'
  | 'comment'
  | 'respondent.ageGroup'
  | 'respondent.gender'
  | 'respondent.area'
  | 'respondent.roles'
  | 'concern.place'
  | 'concern.timesOfDay'
  | 'concern.themes'
  | 'concern.insecurity'
  | 'concern.text'
  /** Not sent: it only opens another turn of the loop. */
  | 'concern.again'
  | `wishes.${WishActor}`
  | `wishPlace.${WishActor}`;

/** In a loop, `question` means the one of the same turn before any outside. */
export type Rule =
  | { readonly question: string; readonly anyOf: readonly string[] }
  /** Answered, and with none of these. */
  | { readonly question: string; readonly noneOf: readonly string[] }
  | { readonly all: readonly Rule[] }
  | { readonly any: readonly Rule[] }
  /** Only in these ways of answering. */
  | { readonly modes: readonly Mode[] }
  /** Never face to face by these: one does not tell a police officer what one thinks of the police. */
  | { readonly notAskedBy: readonly InterviewerKind[] };

/** Codes of a place question beside those of the round's places. */
export const OTHER_PLACE = 'other-place';
export const NO_PLACE = 'no-place';
export const DONT_KNOW = 'dont-know';
/** Codes of a yes-or-no question. */
export const YES = 'yes';
/** Code of "Inget särskilt" where themes are asked for: an answer, not a skip. */
export const NOTHING = 'nothing';
