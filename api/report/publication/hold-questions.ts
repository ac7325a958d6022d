/**
 * The rule between snapshots for the questions that are not ranked. A question's figures stand or
 * fall together: they are shown again when each count has changed by the smallest cell or not at
 * all since any time that they were shown, and the same answers are hidden as then – a hidden answer
 * that comes to be shown would otherwise tell what it was.
 */
import type { Priorities, QuestionGroup, QuestionResult } from '../../contract/index.ts';
import type { Held } from './held-cells.ts';

const keyOf = ({ id, revision }: QuestionResult, { population }: QuestionGroup) =>
  JSON.stringify(['question', id, revision, population]);

/** Keys of the questions that have changed by too little. */
export function movedQuestions(
  next: Priorities,
  published: readonly Priorities[],
  smallest: number,
): readonly string[] {
  const earlier = published.map(groupsByKey);
  return [...groupsByKey(next)]
    .filter(([key, group]) =>
      earlier.some((groups) => {
        const before = groups.get(key);
        return before !== undefined && hasMoved(before, group, smallest);
      }),
    )
    .map(([key]) => key);
}

/** The questions without what is held back. */
export function questionsWithout(
  questions: readonly QuestionResult[],
  held: Held,
): QuestionResult[] {
  return questions.map((question) => ({
    ...question,
    groups: question.groups.map((group) =>
      held.hasBeside(keyOf(question, group)) ? withoutFigures(group) : group,
    ),
  }));
}

function groupsByKey({ ownQuestions = [] }: Priorities): ReadonlyMap<string, QuestionGroup> {
  return new Map(
    ownQuestions.flatMap((question) =>
      question.groups
        .filter(({ answered }) => answered !== null)
        .map((group) => [keyOf(question, group), group] as const),
    ),
  );
}

function hasMoved(before: QuestionGroup, now: QuestionGroup, smallest: number): boolean {
  const isSmall = (a: number | null, b: number | null) =>
    a !== null && b !== null && a !== b && Math.abs(a - b) < smallest;
  const counts = countsByCode(before);
  return (
    isSmall(before.answered, now.answered) ||
    isSmall(before.skipped, now.skipped) ||
    isSmall(before.unreadable, now.unreadable) ||
    isSmall(restOf(before), restOf(now)) ||
    [...countsByCode(now)].some(([code, count]) => {
      const known = counts.get(code);
      return (
        known !== undefined && (isSmall(known, count) || (known === null) !== (count === null))
      );
    })
  );
}

/** What the hidden answers hold together, as far as the shown ones tell. */
const restOf = ({ answered, options }: QuestionGroup): number =>
  options.reduce(
    (rest, option) => (option.status === 'shown' ? rest - option.count : rest),
    answered ?? 0,
  );

const countsByCode = ({ options }: QuestionGroup): ReadonlyMap<string, number | null> =>
  new Map(options.map((option) => [option.code, option.status === 'shown' ? option.count : null]));

function withoutFigures(group: QuestionGroup): QuestionGroup {
  return {
    ...group,
    answered: null,
    skipped: null,
    unreadable: null,
    clusters: null,
    options: group.options.map(({ code, label }) => ({ status: 'suppressed', code, label })),
    mean: null,
    median: null,
    quartiles: null,
    withheld: ['held'],
  };
}
