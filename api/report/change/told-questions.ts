/** What was asked, and when, as a row of the comparability check tells it for each round. */

import { labelOf } from '../labels.ts';
import { capitalise, formatNumber, joinList } from '../numbers.ts';
import type { PublishedPair } from './published-round.ts';
import { both, type TellBoth, UNKNOWN } from './told-answers.ts';

export const questionnaireTold: TellBoth = both(({ circumstances }) => {
  if (!circumstances || circumstances.versions.length === 0) return UNKNOWN;
  const names = circumstances.versions.map(({ version, base }) =>
    version === base ? version : `${version} (bygger på ${base})`,
  );
  return { text: `Version ${joinList(names)}`, names };
});

const NOUNS = { themes: ['tema', 'teman'], places: ['plats', 'platser'] } as const;
/** So many names are told; of more only how many. */
const MOST_NAMED = 3;

/** What themes and places are called, by their codes. */
export type OfferedLabels = Readonly<Record<keyof typeof NOUNS, Readonly<Record<string, string>>>>;

/** How many themes or places one could choose between, and which of them the other round lacks. */
export const offeredTold =
  (kind: keyof typeof NOUNS) => (pair: PublishedPair, labels: OfferedLabels) =>
    both((own, other) => {
      if (!own.circumstances || !other.circumstances) return UNKNOWN;
      const theirs = new Set(other.circumstances[kind]);
      const only = own.circumstances[kind].filter((code) => !theirs.has(code));
      const names = only.map((code) => `”${labelOf(labels[kind], code)}”`);
      const { length } = own.circumstances[kind];
      const all = `${formatNumber(length)} ${NOUNS[kind][length === 1 ? 0 : 1]}`;
      if (only.length === 0) return { text: all, names: [] };
      return only.length > MOST_NAMED
        ? { text: `${all}, ${formatNumber(only.length)} av dem bara här`, names }
        : { text: `${all}, bara här ${joinList(names)}`, names };
    })(pair);

const MONTH = new Intl.DateTimeFormat('sv-SE', { month: 'long', timeZone: 'UTC' });
/** Months, October to March, in which it is dark when people walk home. */
const DARK = [10, 11, 12, 1, 2, 3];

export const monthsTold: TellBoth = both(({ circumstances }) => {
  const months = circumstances?.months ?? [];
  if (months.length === 0) return UNKNOWN;
  return { text: `${capitalise(inYears(months))}, ${darkness(months)}`, names: [] };
});

function inYears(months: readonly string[]): string {
  const byYear = Map.groupBy(months, (month) => month.slice(0, 4));
  return joinList(
    [...byYear].map(([year, own]) => {
      const names = own.map((month) => MONTH.format(new Date(`${month}-15T12:00:00Z`)));
      return `${joinList(names)} ${year}`;
    }),
  );
}

function darkness(months: readonly string[]): string {
  const dark = months.filter((month) => DARK.includes(Number(month.slice(5))));
  if (dark.length === 0) return 'ljusa kvällar';
  return dark.length === months.length ? 'mörka kvällar' : 'ljusa och mörka kvällar';
}
