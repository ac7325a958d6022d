/// <reference types="vite/client" />
/** Every language that the pages of the enkät are written in: one JSON file each, none named in code. */
import type { Texts } from '../../api/contract/questionnaire/questionnaire.ts';
import type {
  LanguageChoice,
  SurveyLanguage,
  SurveyWords,
} from '../../api/contract/screens/survey.ts';

const FILES = import.meta.glob<Texts>('./*.json', { eager: true, import: 'default' });

const texts: ReadonlyMap<string, Texts> = new Map(
  Object.entries(FILES).map(([path, content]) => [path.replace(/^.*\/|\.json$/g, ''), content]),
);

/** Swedish first, the others by name. */
export const languages: readonly SurveyLanguage[] = [...texts.keys()]
  .map(languageOf)
  .toSorted((a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name, 'sv'));

/** The words of the pages in the language chosen; in Swedish when it is not written in. */
export function surveyWords({ code, offered }: LanguageChoice): SurveyWords {
  const known = texts.has(code) ? code : 'sv';
  const named = offered.flatMap(({ code: other, reviewed }) =>
    texts.has(other) ? [{ ...languageOf(other), reviewed }] : [],
  );
  return { language: languageOf(known), offered: named, texts: texts.get(known) ?? {} };
}

/** Beginnings of the keys that every page of a question uses. */
const AROUND_QUESTIONS = /^(question|language|page|product)\b/;

/** Beginnings of those that a tablet needs, turned to the person who answers. */
const ON_TABLET = /^(question|language|page|place|person)\b/;

export function questionWords(choice: LanguageChoice): SurveyWords {
  return wordsAbout(AROUND_QUESTIONS, choice);
}

export function kitWords(choice: LanguageChoice): SurveyWords {
  return wordsAbout(ON_TABLET, choice);
}

function wordsAbout(keys: RegExp, choice: LanguageChoice): SurveyWords {
  const words = surveyWords(choice);
  const about = Object.entries(words.texts).filter(([key]) => keys.test(key));
  return { ...words, texts: Object.fromEntries(about) };
}

function languageOf(code: string): SurveyLanguage {
  const { 'language.name': name = code, 'language.direction': direction } = texts.get(code) ?? {};
  return { code, name, direction: direction === 'rtl' ? 'rtl' : 'ltr' };
}

function rank({ code }: SurveyLanguage): number {
  return code === 'sv' ? 0 : code.startsWith('sv-') ? 1 : 2;
}
