/**
 * Optional questions as data, off by default: a round chooses modules by id and may add questions
 * of its own. Both become sections of the round's questionnaire (`questionnaireOf`).
 */
import type { Option, Question, Rule, Section, Texts } from './questionnaire.ts';

/** A section and the section of the base after which it stands. */
export interface PlacedSection {
  readonly after: string;
  readonly section: Section & { readonly items: readonly Question[] };
}

export interface QuestionModule {
  readonly id: string;
  readonly sections: readonly PlacedSection[];
  /** By language and key, as in a questionnaire: `section.<id>`, `<question>.title`. */
  readonly texts: Readonly<Record<string, Texts>>;
}

/** What a round adds to its base. */
export interface Additions {
  /** Ids of modules. */
  readonly modules?: readonly string[] | undefined;
  readonly questions?: readonly OwnQuestion[] | undefined;
}

interface AnyOwnQuestion {
  /** Begins with `own-`, so that it can't collide with a question of the base or of a module. */
  readonly id: string;
  readonly showIf?: Rule | undefined;
  readonly of?: 'firm' | undefined;
  /** Raised when the wording comes to mean something else. */
  readonly revision?: number | undefined;
  readonly texts: Readonly<Record<string, OwnTexts>>;
}

/** A question of the round itself, as data with its texts per language. */
export type OwnQuestion = AnyOwnQuestion &
  (
    | { readonly kind: 'choice' | 'scale'; readonly options: readonly OwnOption[] }
    | { readonly kind: 'several'; readonly options: readonly OwnOption[]; readonly most: number }
    | { readonly kind: 'short-text' | 'long-text'; readonly longest: number }
    | { readonly kind: 'number'; readonly lowest: number; readonly highest: number }
  );

export interface OwnOption {
  readonly code: string;
  /** The grade of a scale's option; what an answer carries for it. */
  readonly grade?: number | undefined;
  /** Can't be combined with another option. */
  readonly alone?: boolean | undefined;
}

export interface OwnTexts {
  readonly title: string;
  readonly hint?: string | undefined;
  /** A short name, for the page of all answers and for tables. */
  readonly label?: string | undefined;
  /** Of a number: "kronor". */
  readonly unit?: string | undefined;
  /** Option code → its words. */
  readonly options?: Readonly<Record<string, string>> | undefined;
}

/** The section that holds a round's own questions, and where it stands: before the questions about oneself. */
const OWN_SECTION = 'own';
const BEFORE_ABOUT = 'trust';

const DONT_KNOW: Option = { code: 'dont-know', sends: 'dont-know', alone: true };

/** A round's own questions as a section to be placed; `undefined` without any. */
export function ownSection(questions: readonly OwnQuestion[]): PlacedSection | undefined {
  if (questions.length === 0) return undefined;
  return { after: BEFORE_ABOUT, section: { id: OWN_SECTION, items: questions.map(toQuestion) } };
}

/** The texts of own questions by language and key. */
export function ownTexts(questions: readonly OwnQuestion[]): Record<string, Texts> {
  const languages = new Set(questions.flatMap(({ texts }) => Object.keys(texts)));
  return Object.fromEntries(
    [...languages].map((language) => [
      language,
      Object.fromEntries(
        questions.flatMap(({ id, texts }) => {
          const { options = {}, ...parts } = texts[language] ?? {};
          return Object.entries({ ...parts, ...options }).flatMap(([part, text]) =>
            text === undefined ? [] : [[`${id}.${part}`, text] as const],
          );
        }),
      ),
    ]),
  );
}

function toQuestion(own: OwnQuestion): Question {
  const common = {
    id: own.id,
    ...(own.showIf === undefined ? {} : { showIf: own.showIf }),
    ...(own.of === undefined ? {} : { of: own.of }),
    ...(own.revision === undefined ? {} : { revision: own.revision }),
  };
  switch (own.kind) {
    case 'choice':
    case 'scale':
      return { ...common, kind: own.kind, options: [...own.options.map(toOption), DONT_KNOW] };
    case 'several':
      return {
        ...common,
        kind: own.kind,
        options: own.options.map(toOption),
        more: [{ code: DONT_KNOW.code, alone: true }],
        most: own.most,
      };
    case 'short-text':
    case 'long-text':
      return { ...common, kind: own.kind, longest: own.longest };
    case 'number':
      return {
        ...common,
        kind: own.kind,
        lowest: own.lowest,
        highest: own.highest,
        more: [DONT_KNOW],
      };
  }
}

function toOption({ code, grade, alone }: OwnOption): Option {
  return {
    code,
    ...(grade === undefined ? {} : { sends: grade }),
    ...(alone === undefined ? {} : { alone }),
  };
}
