/**
 * What changed between two published snapshots, from their suppressed figures alone: two published
 * shares and the difference between them tell nothing that the shares do not. The rounds are two
 * samples apart, so the errors add up; each way of answering is weighed by itself in both.
 */
import {
  adjustP,
  type Comparability,
  type Contrast,
  comparability,
  contrast,
} from '../../../analysis/index.ts';
import type { Estimate, Item, Priorities } from '../../contract/index.ts';
import { type FurtherDifference, furtherDifferences } from './further-differences.ts';
import { type PublishedPair, publishedRound } from './published-round.ts';

/** A change is told when its q is below this. */
const LARGEST_Q = 0.05;

export type Verdict = 'more' | 'less' | 'cannot-say';
export const CHANGE_KINDS = ['themes', 'places'] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** How one theme or place differs; without figures where either round shows none. */
export interface ItemDifference {
  readonly id: string;
  readonly label: string;
  /** Shares 0–1, weighted; `null` where the round shows none. */
  readonly before: number | null;
  readonly now: number | null;
  readonly difference: Contrast | null;
  /** Benjamini–Hochberg over all differences of the comparison. */
  readonly q: number | null;
  readonly verdict: Verdict;
}

/** Differences among those who answered in one way, or all of those in the earlier round's mix. */
export interface ScopeDifferences {
  /** `null` for all ways of answering together. */
  readonly mode: string | null;
  readonly themes: readonly ItemDifference[];
  readonly places: readonly ItemDifference[];
}

export interface PublishedComparison {
  readonly checked: Comparability;
  readonly further: readonly FurtherDifference[];
  /** Whether a difference may be called a change. */
  readonly mayTell: boolean;
  /** All together first, where that can be compared; empty where nothing can. */
  readonly scopes: readonly ScopeDifferences[];
}

export function comparePublished({ before, now }: PublishedPair): PublishedComparison {
  const checked = comparability(publishedRound(before, now), publishedRound(now, before));
  const further = furtherDifferences({ before, now });
  const mayTell =
    !checked.reasons.some(({ effect }) => effect === 'unknown') &&
    !further.some(({ effect }) => effect === 'weakens');
  const raw = scopesOf(checked, { before, now });
  const tested = raw.flatMap(({ themes, places }) => [...themes, ...places]);
  const differences = tested.flatMap(({ difference }) => (difference ? [difference] : []));
  const q = adjustP(differences.map(({ p }) => p));
  const judged = (item: Undecided): ItemDifference => {
    const own = item.difference ? (q[differences.indexOf(item.difference)] ?? 1) : null;
    return { ...item, q: own, verdict: mayTell ? verdictOf(item.difference, own) : 'cannot-say' };
  };
  return {
    checked,
    further,
    mayTell,
    scopes: raw.map(({ mode, themes, places }) => ({
      mode,
      themes: themes.map(judged),
      places: places.map(judged),
    })),
  };
}

type Undecided = Omit<ItemDifference, 'q' | 'verdict'>;

function verdictOf(difference: Contrast | null, q: number | null): Verdict {
  if (!difference || q === null || q >= LARGEST_Q) return 'cannot-say';
  return difference.estimate > 0 ? 'more' : 'less';
}

/** Mode → its weight in what is compared. */
type Mix = Readonly<Record<string, number>>;

function scopesOf({ modes, mix }: Comparability, pair: PublishedPair) {
  const single = modes.map((mode) => ({ mode, mix: { [mode]: 1 } as Mix }));
  const all = mix !== null && modes.length > 1 ? [{ mode: null, mix }] : [];
  return [...all, ...single].map((scope) => ({
    mode: scope.mode,
    themes: differencesOf('themes', scope.mix, pair),
    places: differencesOf('places', scope.mix, pair),
  }));
}

function differencesOf(kind: ChangeKind, mix: Mix, { before, now }: PublishedPair): Undecided[] {
  const labels = new Map(
    [...before[kind], ...now[kind]].map(({ id, label }) => [id, label] as const),
  );
  const order = [...new Set([...now[kind], ...before[kind]].map(({ id }) => id))];
  return order.map((id) => {
    const [first, second] = [sharesOf(kind, id, mix, before), sharesOf(kind, id, mix, now)];
    return {
      id,
      label: labels.get(id) ?? id,
      before: first && weighted(first),
      now: second && weighted(second),
      difference: first && second && difference(first, second),
    };
  });
}

interface Part {
  readonly weight: number;
  readonly share: Estimate;
}

/** The item's share in each way of answering; `null` when any is hidden, for the rest would give it away. */
function sharesOf(
  kind: ChangeKind,
  id: string,
  mix: Mix,
  { byVariable }: Priorities,
): Part[] | null {
  const parts = Object.entries(mix).map(([mode, weight]): Part | null => {
    const group = byVariable.mode?.[mode];
    const item: Item | undefined = group?.[kind].find((one) => one.id === id);
    if (!group || group.respondents === null || item?.status !== 'ranked') return null;
    return { weight, share: item.prevalence };
  });
  const known = parts.filter((part) => part !== null);
  return known.length === parts.length && known.length > 0 ? known : null;
}

const weighted = (parts: readonly Part[]): number =>
  parts.reduce((sum, { weight, share }) => sum + weight * share.estimate, 0);

/** `null` where a share has no error to go by. */
function difference(before: readonly Part[], now: readonly Part[]): Contrast | null {
  const parts = [...before.map(({ weight, share }) => ({ weight: -weight, share })), ...now];
  const variances = parts.map(({ weight, share }) => (weight * share.se) ** 2);
  const variance = variances.reduce((sum, each) => sum + each, 0);
  // Satterthwaite: parts that hardly vary say little of how well the sum is known.
  const spread = parts.reduce(
    (sum, { share }, k) => sum + (variances[k] ?? 0) ** 2 / Math.max(share.df, 1e-9),
    0,
  );
  if (!(variance > 0 && spread > 0)) return null;
  const count = parts.length;
  const covariance = new Float64Array(count * count);
  parts.forEach(({ share }, k) => {
    covariance[k * count + k] = share.se ** 2;
  });
  const found = contrast(
    parts.map(({ share }) => share.estimate),
    covariance,
    parts.map(({ weight }) => weight),
    variance ** 2 / spread,
  );
  // Two shares cannot be further apart.
  return { ...found, low: Math.max(-1, found.low), high: Math.min(1, found.high) };
}
