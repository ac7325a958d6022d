/** Places by themes: how often each is named there, and what is special for a place rather than common. */
import { adjustP, normalCdf } from '../../analysis/index.ts';
import type { Catalogue, PairItem, Priorities, RankedPriority } from '../contract/index.ts';
import { unrankedWords } from './hidden-words.ts';
import { type Step, stepOf } from './matrix-steps.ts';
import { capitalise, formatNumber, formatShare } from './numbers.ts';
import { rankedItems, themePhrase } from './phrases.ts';

export interface MatrixCell {
  readonly text: string;
  readonly step: Step;
  /** Why it stands out, in words; `null` when it does not. */
  readonly marked: string | null;
}

export interface PlaceThemeMatrix {
  /** The finding, in a sentence. */
  readonly finding: string;
  readonly themes: readonly string[];
  readonly places: readonly { readonly label: string; readonly cells: readonly MatrixCell[] }[];
}

const MOST_PLACES = 12;
const MOST_THEMES = 8;
/** So many of what is special are always in the table. */
const MOST_TOLD = 3;
/** What is special is told when its q is below this. */
const LARGEST_Q = 0.05;

type RankedPair = Extract<PairItem, { readonly status: 'ranked' }>;

/**
 * Pairs that are named together more often than would be expected, when it is taken into account how
 * many pairs there are (Benjamini and Hochberg), the clearest first.
 */
function standingOut(pairs: readonly PairItem[]): readonly RankedPair[] {
  const ranked = pairs.filter((pair) => pair.status === 'ranked');
  const q = adjustP(ranked.map(({ z }) => 2 * normalCdf(-Math.abs(z))));
  return ranked
    .filter(({ lift }, at) => lift > 1 && (q[at] ?? 1) < LARGEST_Q)
    .toSorted((a, b) => b.z - a.z || (a.id < b.id ? -1 : 1));
}

/** The leading places by the leading themes; `null` where nothing can be shown of two of each. */
export function placeThemeMatrix(
  priorities: Priorities,
  catalogue: Catalogue | null,
): PlaceThemeMatrix | null {
  const { pairs, smallestCell } = priorities;
  const shown = pairs.filter((pair) => pair.status === 'ranked');
  const special = standingOut(pairs);
  const told = special.slice(0, MOST_TOLD);
  const themes = leadingWith(
    rankedItems(priorities.themes).filter(({ id }) => shown.some(({ theme }) => theme === id)),
    told.map(({ theme }) => theme),
    MOST_THEMES,
  );
  const places = leadingWith(
    rankedItems(priorities.places).filter(({ id }) => shown.some(({ place }) => place === id)),
    told.map(({ place }) => place),
    MOST_PLACES,
  );
  if (themes.length < 2 || places.length < 2) return null;
  const largest = Math.max(...shown.map(({ prevalence }) => prevalence.estimate));

  function cellOf(place: string, theme: string): MatrixCell {
    const pair = pairs.find((one) => one.place === place && one.theme === theme);
    if (!pair) return { text: '–', step: 0, marked: null };
    if (pair.status !== 'ranked')
      return { text: unrankedWords(pair.status, smallestCell), step: 0, marked: null };
    const { estimate } = pair.prevalence;
    return {
      text: formatShare(estimate),
      step: stepOf(estimate, largest),
      marked: special.includes(pair) ? `${times(pair)} så ofta som väntat` : null,
    };
  }

  return {
    finding: finding(special[0], priorities, catalogue),
    themes: themes.map(({ label }) => label),
    places: places.map(({ id, label }) => ({
      label,
      cells: themes.map((theme) => cellOf(id, theme.id)),
    })),
  };
}

/** The first ones, with what is told of in the place of the last of them. */
function leadingWith(
  items: readonly RankedPriority[],
  told: readonly string[],
  most: number,
): readonly RankedPriority[] {
  const named = items.filter(({ id }) => told.includes(id));
  const others = items.filter(({ id }) => !told.includes(id)).slice(0, most - named.length);
  return items.filter((item) => named.includes(item) || others.includes(item));
}

const times = ({ lift }: RankedPair): string => `${formatNumber(lift, 1)} gånger`;

function finding(
  first: RankedPair | undefined,
  { places, themes }: Priorities,
  catalogue: Catalogue | null,
): string {
  if (!first)
    return 'Ingen plats har något tema som klart nämns oftare där än på andra platser: det som är vanligt är vanligt överallt.';
  const place = places.find(({ id }) => id === first.place)?.label ?? first.place;
  const theme = themes.find(({ id }) => id === first.theme) ?? {
    id: first.theme,
    label: first.theme,
  };
  return `${capitalise(themePhrase(catalogue)(theme))} nämns ${times(first)} så ofta om ${place} som man kunde vänta.`;
}
