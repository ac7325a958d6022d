/** What a round is to ask, as it was chosen in the form of its questions. */
import type { Theme } from '../../../contract/catalogue.ts';
import type { Round } from '../../../contract/index.ts';
import { MOST_QUESTIONS } from '../../../contract/own-question.ts';
import type { QuestionModule } from '../../../contract/questionnaire/module.ts';
import { type Fields, type FormProblem, textFields } from '../form.ts';
import { readOwnQuestion } from './read-own-question.ts';

export interface Chosen {
  readonly themes: readonly string[];
  /** The round's own words for a theme, by its code; themes with the catalogue's are left out. */
  readonly themeWords: Readonly<Record<string, string>>;
  readonly modules: readonly string[];
  readonly questions: NonNullable<Round['questions']>;
}

const LONGEST_WORDS = 80;

export const ownWordsField = (theme: string) => `ord-${theme}`;

/** What a round asks now. */
export function chosenBy(round: Round): Chosen {
  const { themes, themeWords = {}, modules = [], questions = [] } = round;
  return { themes, themeWords, modules, questions };
}

/** Reads the form; what is wrong is told at once, beside what was chosen. */
export function readChosen(
  form: FormData,
  round: Round,
  {
    offered,
    modules,
    taken,
  }: {
    readonly offered: readonly Theme[];
    readonly modules: readonly QuestionModule[];
    /** Ids that a new question can't have. */
    readonly taken: ReadonlySet<string>;
  },
): { readonly chosen: Chosen; readonly fields: Fields; readonly problems: readonly FormProblem[] } {
  const fields = textFields(form);
  const ticked = (name: string) => form.getAll(name).map(String);
  const problems: FormProblem[] = [];
  // The round's order stays, and so do themes that are not offered any more: the form cannot show them.
  const isOffered = (code: string) => offered.some((theme) => theme.code === code);
  const isTicked = (code: string) => ticked('tema').includes(code);
  const kept = round.themes.filter((code) => isTicked(code) || !isOffered(code));
  const more = offered.map(({ code }) => code).filter(isTicked);
  const themes = [...new Set([...kept, ...more])];
  if (themes.length === 0) problems.push({ message: 'Välj minst ett tema.', href: '#tema' });

  const themeWords: Record<string, string> = {};
  for (const { code, option } of offered) {
    const words = fields[ownWordsField(code)] ?? '';
    if (words.length > LONGEST_WORDS)
      problems.push({
        message: `Skriv ”${option}” med högst ${LONGEST_WORDS} tecken.`,
        href: `#${ownWordsField(code)}`,
      });
    else if (words !== '' && words !== option) themeWords[code] = words;
  }

  const known = round.questions ?? [];
  const own = known.filter(({ id }) => ticked('egen').includes(id));
  const read = readOwnQuestion(fields, taken);
  if ('problems' in read) problems.push(...read.problems);
  const added = 'question' in read && read.question ? [read.question] : [];
  if (own.length + added.length > MOST_QUESTIONS)
    problems.push({
      message: `En omgång kan ha högst ${MOST_QUESTIONS} egna frågor. Kryssa ur någon först.`,
      href: '#egen',
    });
  return {
    fields,
    problems,
    chosen: {
      themes,
      themeWords,
      modules: modules.map(({ id }) => id).filter((id) => ticked('modul').includes(id)),
      questions: [...own, ...added],
    },
  };
}
