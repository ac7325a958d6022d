/**
 * The columns of `responses.csv` that hold answers beside the standing ones: what a questionnaire asks
 * in modules, in its own questions, and in those of the core without a place of their own. Each column
 * is described by its question, written from its answers and read back to them. Free text has none.
 */

import type {
  Option,
  Question,
  Questionnaire,
  Texts,
} from '../../contract/questionnaire/questionnaire.ts';
import { fixedOptions, type StoredValue } from '../../contract/questionnaire/stored-answer.ts';

/** A question that has a column. */
export interface AnswerColumn {
  readonly name: string;
  readonly question: Question;
  /** Asked once per concern: one value each, in order, empty where none was given. */
  readonly perConcern: boolean;
  readonly texts: Texts;
}

/** Several values in one cell. */
const BETWEEN = ';';

/** @example answerColumnName('trustPolice') // => "answer_trust_police" */
export function answerColumnName(question: string): string {
  return `answer_${question.replaceAll(/([A-Z])/g, '_$1').replaceAll('-', '_')}`.toLowerCase();
}

/** The columns by the id of their question; of versions that share a question, the last one words it. */
export function answerColumns(
  questionnaires: readonly Questionnaire[],
): ReadonlyMap<string, AnswerColumn> {
  return new Map(
    questionnaires.flatMap(({ sections, texts }) =>
      sections.flatMap(({ items }) =>
        items.flatMap((item) => {
          const perConcern = item.kind === 'loop';
          const questions = perConcern ? item.questions : [item];
          return questions
            .filter(({ field, kind }) => field === undefined && !kind.endsWith('-text'))
            .map((question): [string, AnswerColumn] => [
              question.id,
              { name: answerColumnName(question.id), question, perConcern, texts: texts.sv ?? {} },
            ]);
        }),
      ),
    ),
  );
}

/** An answer as a cell; what is no code and no number is left out, since it can be free text. */
export function answerCell(answer: StoredValue): string {
  if (Array.isArray(answer)) return answer.map((part) => answerCell(part)).join(BETWEEN);
  if (typeof answer !== 'string') return String(answer ?? '');
  return /^[a-z0-9-]{1,40}$/.test(answer) ? answer : '';
}

/** The answer that a cell of a question holds; `null` for an empty one. */
export function readAnswerCell(cell: string, { question, perConcern }: AnswerColumn): StoredValue {
  if (cell === '') return null;
  if (perConcern) return cell.split(BETWEEN);
  if (question.kind === 'several' || question.kind === 'wishes')
    return cell.split(BETWEEN).map((part) => String(readOne(part, question)));
  return readOne(cell, question);
}

const sentFor = ({ code, sends }: Option): string | number | boolean | null =>
  sends === undefined ? code : sends;

function readOne(cell: string, question: Question): string | number | boolean | null {
  const option = fixedOptions(question).find((each) => String(sentFor(each)) === cell);
  if (option) return sentFor(option);
  return question.kind === 'number' && /^-?\d+$/.test(cell) ? Number(cell) : cell;
}

/** What a codebook says of the column: type, title, what each value means, unit. */
export function answerField({ name, question, perConcern, texts }: AnswerColumn) {
  const { id } = question;
  const labels = fixedOptions(question).map((option) => ({
    value: String(sentFor(option) ?? option.code),
    label: texts[`${id}.${option.code}`] ?? texts[`option.${option.code}`] ?? option.code,
  }));
  const isList = perConcern || question.kind === 'several' || question.kind === 'wishes';
  const isNumber = question.kind === 'number';
  const unit = texts[`${id}.unit`];
  return {
    name,
    type: isList ? 'list' : 'string',
    ...(isList && { delimiter: BETWEEN, itemType: 'string' }),
    title: texts[`${id}.label`] ?? texts[`${id}.title`] ?? id,
    description: [
      texts[`${id}.title`],
      perConcern && 'Ett värde för varje sak som oroar, i samma ordning som i concerns.csv.',
      isNumber && 'Ett heltal, eller en kod för det som valdes i stället.',
      'Tomt: hoppades över eller ställdes inte.',
    ]
      .filter(Boolean)
      .join(' '),
    ...(unit !== undefined && { unit }),
    ...(labels.length > 0 && (isList ? { itemLabels: labels } : { categories: labels })),
  } as const;
}
