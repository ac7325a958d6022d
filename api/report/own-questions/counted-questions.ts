/** Which questions are counted outside the ranking, over every version that somebody answered. */

import type { QuestionResult } from '../../contract/question-result.ts';
import { emptyOffer } from '../../contract/questionnaire/offer.ts';
import type {
  Option,
  Question,
  Questionnaire,
} from '../../contract/questionnaire/questionnaire.ts';
import { allSteps, type Step } from '../../contract/questionnaire/steps.ts';
import { fixedOptions } from '../../contract/questionnaire/stored-answer.ts';
import {
  labelOf,
  optionText,
  sectionTitle,
  textsOf,
  titleOf,
} from '../../contract/questionnaire/texts.ts';

const LANGUAGE = 'sv';

/** Core fields that are no part of the ranking and describe nobody. */
const COUNTED_FIELDS: readonly (string | undefined)[] = [undefined, 'safety', 'eveningSafety'];
const COUNTED_KINDS = ['choice', 'scale', 'several', 'number'] as const;
type CountedKind = (typeof COUNTED_KINDS)[number];

/** A question with its words, and as each version asks it. */
export interface CountedQuestion
  extends Pick<
    QuestionResult,
    'id' | 'revision' | 'kind' | 'title' | 'label' | 'section' | 'sectionTitle' | 'scale' | 'unit'
  > {
  /** Version → the question as it stands there. */
  readonly asked: ReadonlyMap<string, Question>;
  /** Every option of any version, in order; what was offered first stands first. */
  readonly options: readonly (Option & { readonly label: string })[];
}

/**
 * The questions in the order of the newest version, then those that only older ones ask.
 *
 * @param versions - the newest first
 */
export function countedQuestions(
  versions: readonly Questionnaire[],
  municipality: string,
): readonly CountedQuestion[] {
  const found = new Map<string, CountedQuestion>();
  for (const questionnaire of versions) {
    for (const step of allSteps(questionnaire)) {
      if (!isCounted(step)) continue;
      const { id, revision = 1, kind } = step.question;
      const key = `${id} ${revision} ${kind}`;
      const here = describe(questionnaire, step, municipality);
      const known = found.get(key);
      found.set(key, known ? join(known, here) : here);
    }
  }
  return [...found.values()];
}

function isCounted({ question, turn }: Step): boolean {
  return (
    turn === null &&
    COUNTED_FIELDS.includes(question.field) &&
    (COUNTED_KINDS as readonly string[]).includes(question.kind) &&
    !('options' in question && typeof question.options === 'string')
  );
}

function describe(questionnaire: Questionnaire, step: Step, municipality: string): CountedQuestion {
  const { question, section } = step;
  const way = { questionnaire, offer: emptyOffer(municipality), answers: {} };
  const options = fixedOptions(question).map((option) => ({
    ...option,
    label: optionText(way, step, LANGUAGE, option.code),
  }));
  return {
    id: question.id,
    revision: question.revision ?? 1,
    kind: question.kind as CountedKind,
    title: titleOf(way, step, LANGUAGE),
    label: labelOf(way, step, LANGUAGE),
    section,
    sectionTitle: sectionTitle(questionnaire, section, LANGUAGE),
    scale: scaleOf(question.kind === 'scale' ? options : []),
    unit: textsOf(questionnaire, LANGUAGE)[`${question.id}.unit`] ?? null,
    asked: new Map([[questionnaire.version, question]]),
    options,
  };
}

function scaleOf(options: readonly Option[]): CountedQuestion['scale'] {
  const grades = options.flatMap(({ sends }) => (typeof sends === 'number' ? [sends] : []));
  return grades.length < 2 ? null : { low: Math.min(...grades), high: Math.max(...grades) };
}

function join(newer: CountedQuestion, older: CountedQuestion): CountedQuestion {
  const known = new Set(newer.options.map(({ code }) => code));
  const options = [...newer.options, ...older.options.filter(({ code }) => !known.has(code))];
  return {
    ...newer,
    options,
    scale: scaleOf(newer.kind === 'scale' ? options : []),
    asked: new Map([...newer.asked, ...older.asked]),
  };
}
