/** How the answers came in, and from whom, as a row of the comparability check tells it for each round. */
import { type Priorities, PUBLISHED_AGE_GROUPS } from '../../contract/index.ts';
import { NOT_SHOWN } from '../hidden-words.ts';
import { ageLabel } from '../labels.ts';
import { capitalise, formatNumber, formatShare, joinList } from '../numbers.ts';
import { driftedGroups } from './further-differences.ts';
import { type PublishedPair, publishedCounts, publishedModes, REST } from './published-round.ts';

/** One round's side of a row. */
export interface Told {
  readonly text: string;
  /** What the text names, where it is a list that can be laid beside another. */
  readonly names: readonly string[];
  /** There is nothing of the kind in the round. */
  readonly isNone?: boolean;
  readonly isUnknown?: boolean;
}

export type TellBoth = (pair: PublishedPair) => readonly [before: Told, now: Told];

const NOTHING = '–';
export const UNKNOWN: Told = { text: 'inte känt', names: [], isUnknown: true };
const NONE: Told = { text: NOTHING, names: [], isNone: true };
const told = (text: string, names: readonly string[] = []): Told => ({ text, names });

/** The same telling for both rounds, each with the other beside it. */
export const both =
  (tell: (own: Priorities, other: Priorities) => Told): TellBoth =>
  ({ before, now }) => [tell(before, now), tell(now, before)];

const REST_WORDS: Readonly<Record<string, string>> = {
  ageGroup: 'övriga åldrar',
  gender: 'övriga kön',
  area: 'övriga områden',
};

const labelOfGroup = ({ byVariable }: Priorities, variable: string, group: string): string =>
  group === REST
    ? (REST_WORDS[variable] ?? 'övriga')
    : (byVariable[variable]?.[group]?.label ?? group);

/** The ways of answering, the most used first. */
const byShare = (own: Priorities) =>
  Object.entries(publishedModes(own)).toSorted(([, a], [, b]) => b.share - a.share);

export const waysTold: TellBoth = both((own) => {
  const modes = byShare(own);
  if (modes.length === 0) return NONE;
  return told(
    modes
      .map(([mode, { share, isHidden }]) => {
        const label = labelOfGroup(own, 'mode', mode);
        return `${label} ${isHidden ? NOT_SHOWN : formatShare(share)}`;
      })
      .join(', '),
  );
});

export const answersTold: TellBoth = both((own) => {
  const modes = byShare(own);
  const counts = modes.map(([mode, { answered, isHidden }]) => {
    const label = labelOfGroup(own, 'mode', mode);
    return `${label} ${isHidden ? NOT_SHOWN : formatNumber(answered)}`;
  });
  const all = `${formatNumber(own.respondents)} svar`;
  return told(modes.length > 1 ? `${all}: ${counts.join(', ')}` : all);
});

export const agesTold: TellBoth = both((own) => {
  const answered = Object.keys(own.byVariable.ageGroup ?? {});
  if (answered.length === 0) return UNKNOWN;
  const usual = Object.keys(PUBLISHED_AGE_GROUPS);
  // A group that nobody answered in was offered all the same.
  const groups = answered.every((group) => usual.includes(group)) ? usual : answered;
  return told(groups.map(ageLabel).join(', '));
});

/** Every age, and groups of gender and area that moved much. */
export const compositionTold: TellBoth = (pair) => {
  const { before, now } = pair;
  const moved = (['gender', 'area'] as const).flatMap((variable) =>
    driftedGroups(variable, pair).map((drift) => ({ variable, ...drift })),
  );
  const side = (own: Priorities, other: Priorities, key: 'before' | 'now'): Told => {
    const ages = publishedCounts('ageGroup', own, other);
    const all = Object.values(ages ?? {}).reduce((sum, count) => sum + count, 0);
    const parts = [
      ...Object.entries(ages ?? {}).map(([group, count]) => {
        const share = all > 0 ? formatShare(count / all) : NOTHING;
        return `${labelOfGroup(own, 'ageGroup', group)} ${share}`;
      }),
      ...moved.map((one) => {
        const name = labelOfGroup(
          own.byVariable[one.variable]?.[one.group] ? own : other,
          one.variable,
          one.group,
        );
        return `${name} ${formatShare(one[key])}`;
      }),
    ];
    return parts.length > 0 ? told(parts.join(', ')) : UNKNOWN;
  };
  return [side(before, now, 'before'), side(now, before, 'now')];
};

/** So many venues are told by name; of more only how many, and which the other round lacks. */
const MOST_VENUES = 6;

/** Where answers were collected in one way: squares, or schools. */
export const venuesTold = (mode: 'street' | 'school'): TellBoth =>
  both((own, other) => {
    if (!(mode in own.respondentsByMode)) return NONE;
    const venues = own.circumstances?.modes[mode]?.venues;
    if (!venues) return UNKNOWN;
    const names = venues.map(({ label }) => label);
    if (names.length <= MOST_VENUES) return told(joinList(names) || NOTHING, names);
    const theirs = (other.circumstances?.modes[mode]?.venues ?? []).map(({ id }) => id);
    const only = venues.filter(({ id }) => !theirs.includes(id)).map(({ label }) => label);
    return told(
      [
        `${formatNumber(names.length)} ${mode === 'school' ? 'skolor' : 'platser'}`,
        ...(only.length > MOST_VENUES ? [`${formatNumber(only.length)} av dem bara här`] : []),
        ...(only.length > 0 && only.length <= MOST_VENUES ? [`bara här ${joinList(only)}`] : []),
      ].join(', '),
      names,
    );
  });

const KINDS: Readonly<Record<string, string>> = {
  'uniformed-police': 'polis i uniform',
  municipal: 'kommunens personal',
  volunteer: 'volontärer',
};

export const interviewersTold: TellBoth = both((own) => {
  const met = ['street', 'school'].filter((mode) => mode in own.respondentsByMode);
  if (met.length === 0) return NONE;
  const kinds = met.map((mode) => own.circumstances?.modes[mode]?.interviewers ?? null);
  if (kinds.some((some) => some === null)) return UNKNOWN;
  const names = [...new Set(kinds.flatMap((some) => some ?? []))].map(
    (kind) => KINDS[kind] ?? kind,
  );
  return names.length > 0 ? told(capitalise(joinList(names)), names) : NONE;
});
