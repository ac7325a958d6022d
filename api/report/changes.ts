/** What has changed since an earlier round: compared, labelled and suppressed. */
import {
  type ComparedRound,
  compareRounds,
  type ItemChange,
  type Margin,
  namings,
  type RoundComparison,
} from '../../analysis/index.ts';
import type { Caution, Change, ChangeReason, DialogueRow, Priorities } from '../contract/index.ts';
import { planRanking } from './priorities.ts';
import { type FactCells, roundFacts } from './round-facts.ts';
import { tabulate } from './tabulate.ts';

/** The answers of one round as they stand in its package. */
export interface RoundAnswers {
  readonly rows: readonly DialogueRow[];
  readonly margins: readonly Margin[];
  /** Cells of `FACT_COLUMNS`. */
  readonly facts: FactCells;
}

export interface Since extends RoundAnswers {
  readonly title: string;
  /** Somebody vouches that the questions were the same, where the packages do not say. */
  readonly sameQuestions: boolean;
  /** Theme → label, for themes that only the earlier round has. */
  readonly labels: Readonly<Record<string, string>>;
}

/**
 * The priorities with what changed since an earlier round. Both rounds are weighted to the
 * population of the later one (of the earlier one where that is all there is), so that the same
 * people are spoken of; where it fits only one of them, neither is weighted.
 */
export function withChanges(priorities: Priorities, now: RoundAnswers, since: Since): Priorities {
  const compared = compare(now, since);
  const label = (item: string) =>
    priorities.themes.find(({ id }) => id === item)?.label ?? since.labels[item] ?? item;
  const order = new Map(priorities.themes.map(({ id }, at) => [id, at]));
  const place = ({ item }: ItemChange) => order.get(item) ?? order.size;
  return {
    ...priorities,
    changes: compared.changes
      .toSorted((a, b) => place(a) - place(b) || (a.item < b.item ? -1 : 1))
      .map((change) => ({
        item: change.item,
        label: label(change.item),
        since: since.title,
        ...published(change, compared, priorities),
      })),
    cautions: [...priorities.cautions, ...changeCautions(compared, since.title)],
  };
}

function compare(now: RoundAnswers, since: Since): RoundComparison {
  const margins = now.margins.length > 0 ? now.margins : since.margins;
  const question = since.sameQuestions ? 'vouched' : null;
  const attempt = (tried: readonly Margin[]): RoundComparison =>
    compareRounds(
      comparedRound(since, tried, question, 'before'),
      comparedRound(now, tried, question, 'now'),
    );
  try {
    return attempt(margins.filter((margin) => isUsable(margin, now) && isUsable(margin, since)));
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return attempt([]);
  }
}

const isUsable = ({ variables }: Margin, { rows }: RoundAnswers): boolean =>
  variables.every((name) => rows.some((row) => (row.variables[name] ?? null) !== null));

function comparedRound(
  { rows, facts }: RoundAnswers,
  margins: readonly Margin[],
  question: string | null,
  round: string,
): ComparedRound {
  const counted = tabulate(
    rows.map((row) => ownCluster(row, round)),
    {},
  );
  const plan = planRanking(counted, { margins, collapse: true });
  return {
    design: { ...counted, variables: plan.variables },
    list: namings(counted.themes, counted.answeredConcerns, 'prevalence'),
    margins: plan.rankOptions.margins,
    circumstances: roundFacts(rows, facts, margins, question),
  };
}

/** Ids of respondents may be the same in two files without being the same persons; stops are not. */
const ownCluster = (row: DialogueRow, round: string): DialogueRow =>
  row.psu === row.id ? { ...row, psu: `${round} ${row.psu}` } : row;

/** A change as it may leave: nothing that rests on few answers in either round. */
function published(
  change: ItemChange,
  { comparability }: RoundComparison,
  priorities: Priorities,
): Pick<Change, 'comparable' | 'reasons' | 'difference' | 'withinMode' | 'q'> {
  const smallest = priorities.smallestCell;
  const isFew = (pair: readonly [number, number]) =>
    smallest !== null && Math.min(...pair) < smallest;
  const isHidden = (mode: string): boolean => {
    const pair = change.namedWithin[mode];
    if (smallest === null || !pair) return false;
    const own = priorities.byVariable.mode?.[mode];
    const item = own?.themes.find(({ id }) => id === change.item);
    return isFew(pair) || own?.respondents === null || item?.status !== 'ranked';
  };
  const isSuppressed =
    smallest !== null &&
    priorities.themes.find(({ id }) => id === change.item)?.status !== 'ranked';
  const difference =
    change.difference && !isFew(change.named) && !isSuppressed ? change.difference : null;
  const modes = Object.keys(change.namedWithin);
  // The whole and all modes but one would give the one away.
  const shown = difference && modes.some(isHidden) ? [] : modes.filter((mode) => !isHidden(mode));
  const reasons = new Set<ChangeReason>(comparability.reasons.map(({ code }) => code));
  if (difference === null && comparability.mix !== null) reasons.add('too-few');
  return {
    comparable: comparability.comparable && difference !== null,
    reasons: [...reasons],
    difference,
    withinMode: Object.fromEntries(
      Object.entries(change.withinMode).filter(([mode]) => shown.includes(mode)),
    ),
    q: difference && change.q,
  };
}

/** What a reader of the whole must know, not only one who reads about change. */
function changeCautions({ comparability }: RoundComparison, since: string): Caution[] {
  const codes = new Set(comparability.reasons.map(({ code }) => code));
  const cautions: Caution[] = [
    { code: 'mode-changed', since },
    { code: 'mode-mix-changed', since },
    { code: 'scale-changed', since },
    { code: 'age-groups-do-not-nest', since },
  ];
  const told = cautions.filter(({ code }) => [...codes].some((known) => known === code));
  return told.some(({ code }) => code === 'mode-changed')
    ? told.filter(({ code }) => code !== 'mode-mix-changed')
    : told;
}
