/** What a comparison of two rounds says, in sentences. */
import type { Priorities } from '../../contract/index.ts';
import { signedPoints } from '../change-words.ts';
import { formatNumber, joinList } from '../numbers.ts';
import { modePhrase } from '../phrases.ts';
import type {
  ChangeKind,
  ItemDifference,
  PublishedComparison,
  ScopeDifferences,
  Verdict,
} from './compare-published.ts';
import type { PublishedPair } from './published-round.ts';

const VERDICTS: Readonly<Record<Verdict, string>> = {
  more: 'Har ökat',
  less: 'Har minskat',
  'cannot-say': 'Går inte att säga',
};

export const verdictWords = (verdict: Verdict): string => VERDICTS[verdict];

/** "(−2 till +8)". */
export const spanInWords = ({ low, high }: NonNullable<ItemDifference['difference']>): string =>
  `(${signedPoints(low)} till ${signedPoints(high)})`;

/** "Bland dem som svarade i webbenkäten"; all ways of answering together have no such words. */
export function scopeWords({ mode }: Pick<ScopeDifferences, 'mode'>, now: Priorities): string {
  return mode === null
    ? 'Alla sätt att svara tillsammans'
    : `Bland dem som svarade ${modePhrase(mode, now)}`;
}

/** What can be compared at all; the page begins with it. */
export function comparisonFinding(
  { scopes, mayTell, checked }: PublishedComparison,
  { before, now }: PublishedPair,
  since: string,
): string {
  if (scopes.length === 0) return `Det går inte att jämföra med ${since}.`;
  if (!mayTell) {
    return `Svaren går att ställa bredvid dem från ${since}, men om något har förändrats går inte att säga.`;
  }
  const modes = scopes.flatMap(({ mode }) => (mode === null ? [] : [mode]));
  const all = Object.keys({ ...before.respondentsByMode, ...now.respondentsByMode });
  return checked.mix !== null && all.length === modes.length
    ? `Svaren går att jämföra med dem från ${since}.`
    : `Bara svaren ${joinList(modes.map((mode) => modePhrase(mode, now)))} går att jämföra med dem från ${since}.`;
}

const NONE = { themes: 'För inget tema', places: 'För ingen plats' } as const;
const NONE_NAMED = { themes: 'Inget tema', places: 'Ingen plats' } as const;

/** What changed in one list: "”Mörker” har ökat"; or that nothing did for certain. */
export function scopeFinding(
  kind: ChangeKind,
  items: readonly ItemDifference[],
  mayTell: boolean,
): string {
  if (items.every(({ difference }) => difference === null)) {
    return `${NONE_NAMED[kind]} har nämnts av så många i båda omgångarna att det går att jämföra`;
  }
  if (!mayTell) return 'Skillnader, men om de är förändringar går inte att säga';
  const names = (verdict: Verdict) =>
    items.filter((item) => item.verdict === verdict).map(({ label }) => `”${label}”`);
  const [more, less] = [names('more'), names('less')];
  if (more.length + less.length === 0) {
    return `${NONE[kind]} går det att säga att andelen har ändrats`;
  }
  const said = [
    ...(more.length > 0 ? [`${shortList(more)} har ökat`] : []),
    ...(less.length > 0 ? [`${shortList(less)} har minskat`] : []),
  ];
  return said.join(', ');
}

const MOST_NAMED = 4;

const shortList = (names: readonly string[]): string =>
  names.length > MOST_NAMED
    ? `${names.slice(0, MOST_NAMED).join(', ')} och ${formatNumber(names.length - MOST_NAMED)} till`
    : joinList(names);
