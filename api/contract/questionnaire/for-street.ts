import type { Loop, Question, Questionnaire } from './questionnaire.ts';

/** The street core, in about ninety seconds: one concern without a place and one with, one wish each. */
const STREET_QUESTIONS: ReadonlySet<string> = new Set([
  'safety',
  'worries',
  'worries-insecurity',
  'place',
  'times',
  'causes',
  'insecurity',
  'wishes-municipality',
  'wish-place-municipality',
  'wishes-police',
  'wish-place-police',
  'area',
  'age-group',
  'gender',
]);

/** The section of a round's own questions. */
const OWN_SECTION = 'own';
const MOST_THEMES = 2;
const MOST_WISHES = 1;

const isWritten = ({ kind }: Question) => kind === 'short-text' || kind === 'long-text';

/**
 * The questionnaire as it is asked at a square, from the same version: fewer questions, at most two
 * themes and one wish, one place. A round's own questions are asked too, but nothing is written;
 * optional modules are left to the web. What is asked keeps its ids and codes, so that answers are read like any others of
 * the version.
 */
export function forStreet(questionnaire: Questionnaire): Questionnaire {
  const asked = (question: Question, section: string) =>
    STREET_QUESTIONS.has(question.id) || (section === OWN_SECTION && !isWritten(question));
  const sections = questionnaire.sections.map((section) => ({
    ...section,
    items: section.items.flatMap((item): readonly (Question | Loop)[] => {
      if (item.kind !== 'loop') return asked(item, section.id) ? [shortened(item)] : [];
      const questions = item.questions.filter((question) => asked(question, section.id));
      return questions.length === 0
        ? []
        : [{ ...item, most: 1, questions: questions.map(shortened) }];
    }),
  }));
  return { ...questionnaire, sections: sections.filter(({ items }) => items.length > 0) };
}

function shortened(question: Question): Question {
  if (question.kind === 'wishes') return { ...question, most: MOST_WISHES };
  const lists = question.kind === 'several' && question.options === 'themes';
  return lists ? { ...question, most: Math.min(question.most, MOST_THEMES) } : question;
}
