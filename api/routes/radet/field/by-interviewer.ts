/** What those who ask get to hear, beside one another: whether it matters who asks. */
import type { StopsView } from '../../../contract/screens/field.ts';
import { formatNumber } from '../../../report/numbers.ts';
import type { TalliedAnswers } from '../../../store/interface/incoming.ts';

/** With fewer interviews than this chance alone makes large differences. */
const FEWEST = 10;

interface Sums {
  readonly interviews: number;
  readonly partial: number;
  /** Those who said whether anything worries them, and those of them who named something. */
  readonly said: number;
  readonly named: number;
}

function sumsOf(answers: readonly TalliedAnswers[]): Sums {
  const sum = (fits: (one: TalliedAnswers) => boolean) =>
    answers.filter(fits).reduce((all, { count }) => all + count, 0);
  return {
    interviews: sum(() => true),
    partial: sum(({ partial }) => partial),
    said: sum(({ named }) => named !== null),
    named: sum(({ named }) => named === true),
  };
}

/** One row each who has told initials, in their order; none while there is nobody to compare with. */
export function byInterviewer(answers: readonly TalliedAnswers[]): StopsView['interviewers'] {
  const initials = [...new Set(answers.map(({ interviewer }) => interviewer))]
    .filter((one) => one !== '')
    .toSorted((a, b) => a.localeCompare(b, 'sv'));
  if (initials.length < 2) return [];
  return initials.map((one) => {
    const sums = sumsOf(answers.filter(({ interviewer }) => interviewer === one));
    const { interviews, partial, said, named } = sums;
    const few = interviews < FEWEST;
    return {
      id: one,
      cells: [
        one,
        formatNumber(interviews),
        few ? 'för få' : `${partial} av ${interviews}`,
        few ? 'för få' : `${named} av ${said}`,
      ],
    };
  });
}
