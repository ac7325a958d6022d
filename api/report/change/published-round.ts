/** What the comparability check must know of a round, from what its snapshot publishes and nothing else. */
import type { RoundCircumstances } from '../../../analysis/index.ts';
import type { GroupTable, Priorities } from '../../contract/index.ts';

/** Groups that are hidden in either round, taken together; no code of a group. */
export const REST = '(rest)';

export interface PublishedPair {
  readonly before: Priorities;
  readonly now: Priorities;
}

/** One side of a pair. @param other - the other side: a group hidden in it is joined here too */
export function publishedRound(own: Priorities, other: Priorities): RoundCircumstances {
  const known = own.circumstances;
  return {
    question: known ? [...new Set(known.versions.map(({ base }) => base))].sort().join(' ') : null,
    // Part of the questionnaire: another scale is another version.
    scale: null,
    ages: publishedCounts('ageGroup', own, other),
    weightedByAge: isWeightedBy(own, 'ageGroup'),
    months: known ? monthsOf(known.months) : null,
    modes: Object.fromEntries(
      Object.entries(publishedModes(own)).map(([mode, { answered, share }]) => {
        const how = known?.modes[mode];
        const places = how?.venues?.map(({ id }) => id) ?? null;
        return [mode, { answered, share, venues: places, interviewers: how?.interviewers ?? null }];
      }),
    ),
  };
}

const monthsOf = (months: readonly string[]): number[] | null =>
  months.length === 0 ? null : [...new Set(months.map((month) => Number(month.slice(5))))];

/** Whether the weights even a variable out. */
export const isWeightedBy = ({ weighting }: Priorities, variable: string): boolean =>
  weighting.converged &&
  weighting.margins.some((margin) => margin.split(/[^A-Za-z]+/).includes(variable));

interface PublishedMode {
  readonly answered: number;
  readonly share: number;
  readonly isHidden: boolean;
}

/**
 * How many answered in each way, unweighted. Of those that are hidden only their sum is known: each
 * gets its part of it, and counts as so few that nothing is compared within it.
 */
export function publishedModes({
  respondents,
  respondentsByMode,
}: Priorities): Readonly<Record<string, PublishedMode>> {
  const modes = Object.entries(respondentsByMode);
  const shown = modes.reduce((sum, [, count]) => sum + (count ?? 0), 0);
  const hidden = modes.filter(([, count]) => count === null).length;
  const part = hidden > 0 ? (respondents - shown) / hidden : 0;
  const share = (count: number) => (respondents > 0 ? count / respondents : 0);
  return Object.fromEntries(
    modes.map(([mode, count]) => [
      mode,
      count === null
        ? { answered: 1, share: share(part), isHidden: true }
        : { answered: count, share: share(count), isHidden: false },
    ]),
  );
}

const groupsOf = (
  { byVariable }: Priorities,
  variable: string,
): Readonly<Record<string, GroupTable>> => byVariable[variable] ?? {};

/**
 * Respondents by group, for groups shown in both rounds, and everybody else as one; `null` where
 * either has no such groups.
 */
export function publishedCounts(
  variable: string,
  own: Priorities,
  other: Priorities,
): Record<string, number> | null {
  const [mine, theirs] = [groupsOf(own, variable), groupsOf(other, variable)];
  if (Object.keys(mine).length === 0 || Object.keys(theirs).length === 0) return null;
  const isHidden = (group: string) =>
    mine[group]?.respondents === null || theirs[group]?.respondents === null;
  const names = [...new Set([...Object.keys(mine), ...Object.keys(theirs)])];
  const shown = Object.fromEntries(
    Object.entries(mine)
      .filter(([group]) => !isHidden(group))
      .map(([group, { respondents }]) => [group, respondents ?? 0]),
  );
  if (!names.some(isHidden)) return shown;
  const all = Object.values(shown).reduce((sum, count) => sum + count, 0);
  return { ...shown, [REST]: Math.max(0, own.respondents - all) };
}
