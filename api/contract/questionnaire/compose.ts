/** A round's questionnaire: the base, the modules that the round has chosen, its own questions. */
import {
  type Additions,
  ownSection,
  ownTexts,
  type PlacedSection,
  type QuestionModule,
} from './module.ts';
import type { Question, Questionnaire, Rule, Texts } from './questionnaire.ts';
import { composedVersion } from './version.ts';

const FALLBACK = 'sv';

/**
 * Composes the questionnaire of a round. Without modules and own questions it is the base itself;
 * otherwise its version is fixed by its content (`version.ts`). Each added section stands after the
 * section that it names, modules in the order of `modules` (not in the order that they were chosen).
 *
 * @param modules - every module there is
 * @throws RangeError that names what does not fit: a module or section that does not exist, an id
 *   used twice, a rule about a question that is not asked before, an option without words
 */
export function questionnaireOf(
  round: Additions,
  base: Questionnaire,
  modules: readonly QuestionModule[],
): Questionnaire {
  const chosen = chooseModules(round.modules ?? [], modules);
  const questions = round.questions ?? [];
  if (chosen.length === 0 && questions.length === 0) return base;
  const own = ownSection(questions);
  const placed = [...chosen.flatMap(({ sections }) => sections), ...(own ? [own] : [])];
  const sections = insert(base.sections, placed);
  checkQuestions(sections.flatMap(({ items }) => items.flatMap(questionsOf)));
  const texts = mergeTexts(base.texts, [
    ...chosen.map((module) => module.texts),
    ownTexts(questions),
  ]);
  const composed = {
    version: composedVersion(base.version, sections),
    base: base.version,
    sections,
    texts,
  };
  checkWords(composed, placed);
  return composed;
}

function chooseModules(ids: readonly string[], modules: readonly QuestionModule[]) {
  const unknown = ids.filter((id) => !modules.some((module) => module.id === id));
  if (unknown.length > 0) {
    throw new RangeError(
      `questionnaireOf requires modules that exist; missing: ${unknown.join(', ')}; there are: ${modules.map(({ id }) => id).join(', ')}`,
    );
  }
  return modules.filter(({ id }) => ids.includes(id));
}

function insert(
  base: Questionnaire['sections'],
  placed: readonly PlacedSection[],
): Questionnaire['sections'] {
  const known = new Set(base.map(({ id }) => id));
  for (const { after, section } of placed) {
    if (!known.has(after))
      throw new RangeError(
        `questionnaireOf requires section ${section.id} to stand after one of the base; missing: ${after}`,
      );
    if (known.has(section.id))
      throw new RangeError(`questionnaireOf requires section ids used once; twice: ${section.id}`);
  }
  return base.flatMap((section) => [
    section,
    ...placed.filter(({ after }) => after === section.id).map((each) => each.section),
  ]);
}

function questionsOf(
  item: Questionnaire['sections'][number]['items'][number],
): readonly Question[] {
  return item.kind === 'loop' ? item.questions : [item];
}

/** Ids once each, and rules only about what was asked before: an answer to come can't hide what came. */
function checkQuestions(questions: readonly Question[]): void {
  const before = new Set<string>();
  for (const { id, showIf } of questions) {
    if (before.has(id))
      throw new RangeError(`questionnaireOf requires question ids used once; twice: ${id}`);
    const late = showIf === undefined ? [] : mentioned(showIf).filter((each) => !before.has(each));
    if (late.length > 0)
      throw new RangeError(
        `questionnaireOf requires the rule of ${id} to be about questions before it; not there: ${late.join(', ')}`,
      );
    before.add(id);
  }
}

function mentioned(rule: Rule): readonly string[] {
  if ('all' in rule) return rule.all.flatMap(mentioned);
  if ('any' in rule) return rule.any.flatMap(mentioned);
  return 'question' in rule ? [rule.question] : [];
}

/** What lacks a translation is asked in Swedish rather than not at all. */
function mergeTexts(
  base: Questionnaire['texts'],
  added: readonly Readonly<Record<string, Texts>>[],
): Questionnaire['texts'] {
  return Object.fromEntries(
    Object.entries(base).map(([language, texts]) => [
      language,
      Object.assign({}, texts, ...added.map((each) => ({ ...each[FALLBACK], ...each[language] }))),
    ]),
  );
}

/** Every added question and option must have words in Swedish, which everything falls back on. */
function checkWords({ texts }: Questionnaire, placed: readonly PlacedSection[]): void {
  const words = texts[FALLBACK] ?? {};
  const missing = placed.flatMap(({ section }) =>
    section.items.flatMap((question) => {
      const options =
        'options' in question && typeof question.options !== 'string' ? question.options : [];
      return [
        ...(words[`${question.id}.title`] ? [] : [`${question.id}.title`]),
        ...options
          .filter(({ code }) => !words[`${question.id}.${code}`] && !words[`option.${code}`])
          .map(({ code }) => `${question.id}.${code}`),
      ];
    }),
  );
  if (missing.length > 0)
    throw new RangeError(
      `questionnaireOf requires words in Swedish; missing: ${missing.join(', ')}`,
    );
}
