/**
 * Everything that was asked and is not ranked – safety, trust, modules, the round's own questions –
 * counted question by question. Residents are weighted to the population; visitors, and questions
 * answered for a firm or an association, have none and are counted alike, apart.
 */
import type { Margin } from '../../../analysis/index.ts';
import type { QuestionGroup, QuestionResult } from '../../contract/question-result.ts';
import type { Questionnaire } from '../../contract/questionnaire/questionnaire.ts';
import type { AnswerRow } from './answer-row.ts';
import { type CountedQuestion, countedQuestions } from './counted-questions.ts';
import { estimateQuestion } from './estimate-question.ts';
import { hideQuestion } from './hide-question.ts';
import { readRows, type Said } from './read-rows.ts';
import { countAlike, type Weighed, weighResidents } from './weigh-asked.ts';

export interface OwnQuestionContext {
  /** Every version that was answered or is asked, the newest first. */
  readonly versions: readonly Questionnaire[];
  readonly municipality: string;
  readonly margins: readonly Margin[];
  /** 1 hides nothing. */
  readonly smallestCell: number;
  /** Respondent → the cluster of a campaign or of copies that she was found in. */
  readonly clusters?: ReadonlyMap<string, string>;
}

const NO_CLUSTERS: ReadonlyMap<string, string> = new Map();

/** The results in the order of the questionnaire; a question that nobody was asked is left out. */
export function ownQuestionResults(
  rows: readonly AnswerRow[],
  context: OwnQuestionContext,
): readonly QuestionResult[] {
  const questions = countedQuestions(context.versions, context.municipality);
  const weigh = weighingOnce(context);
  return questions.flatMap((question) => {
    const said = readRows(question, rows, questions);
    const groups = populationsOf(question).flatMap(({ population, includes }) => {
      const group = groupOf(question, rows, said, { population, includes, weigh, context });
      return group ? [group] : [];
    });
    if (groups.length === 0) return [];
    const { asked: _, options: __, ...about } = question;
    const answering = rows.filter((_row, i) => isAnswer(said[i] ?? null));
    const modes = [...new Set(answering.map(({ mode }) => mode))].sort();
    return [{ ...about, modes, groups }];
  });
}

interface Population {
  readonly population: QuestionGroup['population'];
  readonly includes: (row: AnswerRow) => boolean;
}

function populationsOf({ asked }: CountedQuestion): readonly Population[] {
  if ([...asked.values()].some(({ of }) => of === 'firm'))
    return [{ population: 'firms', includes: () => true }];
  return [
    { population: 'residents', includes: ({ visitor }) => !visitor },
    { population: 'visitors', includes: ({ visitor }) => visitor },
  ];
}

const isAnswer = (said: Said | null) => said?.kind === 'codes' || said?.kind === 'number';

/** @param key - tells sets of respondents apart */
type Weigh = (key: string, rows: readonly AnswerRow[], isResidents: boolean) => Weighed;

function groupOf(
  question: CountedQuestion,
  rows: readonly AnswerRow[],
  said: readonly (Said | null)[],
  {
    population,
    includes,
    weigh,
    context,
  }: Population & { readonly weigh: Weigh; readonly context: OwnQuestionContext },
): QuestionGroup | null {
  // Those who could have been asked: a rule about their answers leaves them in, outside the domain.
  const modes = new Set(rows.filter((_, i) => isAnswer(said[i] ?? null)).map(({ mode }) => mode));
  const reached = rows
    .map((row, i) => ({ row, said: said[i] ?? null }))
    .filter(({ row }) => includes(row) && modes.has(row.mode) && question.asked.has(row.version));
  const mine = reached.map((each) => each.said);
  if (!mine.some(isAnswer)) return null;
  const key = JSON.stringify([population, [...modes].sort(), [...question.asked.keys()]]);
  const { design, weighted } = weigh(
    key,
    reached.map(({ row }) => row),
    population === 'residents',
  );
  const figures = estimateQuestion(question, mine, design);
  return { population, weighted, ...hideQuestion(question, figures, context.smallestCell) };
}

/** Most questions reach the same respondents, who are weighed once. */
function weighingOnce({ margins, clusters = NO_CLUSTERS }: OwnQuestionContext): Weigh {
  const weighed = new Map<string, Weighed>();
  return (key, rows, isResidents) => {
    const made =
      weighed.get(key) ??
      (isResidents ? weighResidents(rows, margins, clusters) : countAlike(rows, clusters));
    weighed.set(key, made);
    return made;
  };
}
