/** The pages of the web enkät, as functions from what is known to HTML. */
import type { AnswerProblem } from '../questionnaire/answer-problem.ts';
import type { Offer } from '../questionnaire/offer.ts';
import type { Questionnaire, Texts } from '../questionnaire/questionnaire.ts';
import type { Way } from '../questionnaire/steps.ts';
import type { RoundContact } from '../round.ts';
import type { SurveyEntry } from './survey-entry.ts';
import type { SurveyWithdrawView } from './survey-withdraw.ts';

export interface SurveyScreens {
  /** Every language that the pages are written in, Swedish first. */
  readonly languages: readonly SurveyLanguage[];
  /** The words of the pages in one language, for a browser that shows them by itself. */
  words(choice: LanguageChoice): SurveyWords;
  /** Those of them that stand around every question. */
  questionWords(choice: LanguageChoice): SurveyWords;
  /** Those that a tablet needs when somebody reads for herself. */
  kitWords(choice: LanguageChoice): SurveyWords;
  /** Who asks, why and what happens with the answers; its button makes the first form. */
  start(view: SurveyFormView): string;
  question(view: SurveyQuestionView): string;
  /** All answers, each with a way to change it, and the button that sends them. */
  check(view: SurveyCheckView): string;
  thanks(view: SurveyThanksView): string;
  notice(view: SurveyNoticeView): string;
  /** Withdrawing answers: the code, what will happen, done. */
  withdraw(view: SurveyWithdrawView): string;
}

/** A language that the pages are written in. */
export interface SurveyLanguage {
  /** BCP 47: `sv`, `sv-simple` (lättläst), `ar`. */
  readonly code: string;
  /** Its own name: "العربية". */
  readonly name: string;
  readonly direction: 'ltr' | 'rtl';
}

/** The language of a page, and those that it can be changed to. */
export interface LanguageChoice {
  readonly code: string;
  readonly offered: readonly OfferedLanguage[];
}

export interface OfferedLanguage {
  readonly code: string;
  /** Somebody who answers for the dialogue has read the texts; the example offers others too. */
  readonly reviewed: boolean;
}

/** The words of the pages in one language, by key. */
export interface SurveyWords {
  readonly language: SurveyLanguage;
  readonly offered: readonly (SurveyLanguage & OfferedLanguage)[];
  readonly texts: Texts;
}

/** What the pages say about a round. */
export interface SurveyRound {
  readonly id: string;
  readonly title: string;
  readonly municipality: string;
  /** Calendar days, `YYYY-MM-DD`. */
  readonly opensOn: string;
  readonly closesOn: string | null;
  readonly resultOn: string | null;
  readonly example: boolean;
  /** Who answers for the personal data, and where to ask about it. */
  readonly controller: string | null;
  readonly contact: RoundContact | null;
  readonly logo: { readonly src: string; readonly alt: string } | null;
  /** How the one who reads the page came to it. */
  readonly entry: SurveyEntry;
}

interface SurveyRoundView {
  readonly round: SurveyRound;
  readonly language: LanguageChoice;
}

/** A page with a form: the answers so far travel signed in `state`. */
interface SurveyFormView extends SurveyRoundView {
  readonly state: string;
  /** Id of the response: made with the first form, so that sending twice counts once. */
  readonly responseId: string;
}

/** What stood in the form, to be shown again beside its problem. */
export interface EnteredAnswer {
  readonly codes: readonly string[];
  readonly text: string;
  readonly ownPlace: string;
}

export interface SurveyQuestionView extends SurveyFormView {
  readonly way: Way;
  /** Key of a step that is asked. */
  readonly step: string;
  /** Came from the page of all answers, and goes back there. */
  readonly changing: boolean;
  readonly wrong: {
    readonly problem: AnswerProblem;
    readonly entered: EnteredAnswer;
  } | null;
}

export interface SurveyCheckView extends SurveyFormView {
  readonly way: Way;
}

export interface SurveyThanksView extends SurveyRoundView {
  /** Whether the reader has sent answers: anybody can open the page's address. */
  readonly sent: boolean;
  /** The code with which the answers can be withdrawn; `null` when it is too late to show it. */
  readonly receipt: string | null;
  /** The whole address of the enkät, to pass on. */
  readonly address: string;
}

/** Why the questions end, or can't begin. */
export type SurveyNotice =
  | 'unknown-round'
  | 'not-open'
  | 'closed'
  | 'too-young'
  | 'already-sent'
  /** Sent again after they were withdrawn. */
  | 'withdrawn'
  /** The hidden field was changed or cut off, or belongs to another round. */
  | 'unreadable'
  /** The server judged the response invalid; it is kept aside. */
  | 'refused'
  /** The server could not store; the same form can be sent again. */
  | 'not-stored'
  /** More came than is taken at once; the same form can be sent again. */
  | 'busy';

export interface SurveyNoticeView {
  readonly notice: SurveyNotice;
  readonly round: SurveyRound | null;
  readonly language: LanguageChoice;
  /** With `not-stored`: the form to send again. */
  readonly state: string | null;
  /** With `busy`: everything that stood in the form, and the button that was pressed. */
  readonly fields?: readonly (readonly [name: string, value: string])[];
}

/**
 * `GET /enkat/:round/fragor?sprak=ar`: what a browser needs to ask the first question by itself. The
 * rest comes apart, so that the first question is there sooner on a slow network.
 */
export interface SurveyData {
  readonly round: SurveyRound;
  /** Those around a question. */
  readonly words: SurveyWords;
  /** With the texts of its first question, in that language. */
  readonly questionnaire: Questionnaire;
  /** The day by the server's clock, `YYYY-MM-DD`: a phone's own can be wrong. */
  readonly today: string;
  /** Made anew each time that it is asked for, so that two people's answers never share an id. */
  readonly form: NewForm;
}

/** What the answers that are begun now are sent with. */
export interface NewForm {
  readonly responseId: string;
  /** Shows the server that it gave the form out, and when. */
  readonly token: string;
}

/** `GET /enkat/:round/fragor/resten?sprak=ar`: what is needed from the second question on. */
export interface SurveyRest {
  readonly words: SurveyWords;
  /** All texts of the questionnaire in that language. */
  readonly texts: Texts;
  readonly offer: Offer;
}
