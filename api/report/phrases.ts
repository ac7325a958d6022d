/** What things are called in running text, and which items are shown with figures. */
import type {
  Catalogue,
  Item,
  PairItem,
  Priorities,
  RankedPriority,
  ThemeTimeItem,
} from '../contract/index.ts';
import { countInWords } from './numbers.ts';

/** An item as it is called inside a sentence. */
export type Phrase = (item: { readonly id: string; readonly label: string }) => string;

/** Labels as they are, for what has a name of its own. */
export const asLabelled: Phrase = ({ label }) => label;

/** The catalogue's phrase of a theme; the label, as quoted, of what it does not know. */
export function themePhrase(catalogue: Catalogue | null): Phrase {
  const known = new Map(catalogue?.themes.map(({ code, phrase }) => [code, phrase]));
  return ({ id, label }) => known.get(id) ?? `”${label}”`;
}

/** The catalogue's phrase of a time of day. */
export function timePhrase(catalogue: Catalogue | null): Phrase {
  const known = new Map<string, string>(
    catalogue?.timesOfDay.map(({ code, phrase }) => [code, phrase]),
  );
  return ({ id, label }) => known.get(id) ?? `”${label}”`;
}

/** A wish in quotation marks, in the words of the answer option. */
export function wishPhrase(catalogue: Catalogue | null): Phrase {
  const known = new Map(catalogue?.actions.map(({ code, option }) => [code, option]));
  return ({ id, label }) => `”${known.get(id) ?? label}”`;
}

/** Items with figures, in the order of their ranks. */
export function rankedItems(items: readonly Item[]): RankedPriority[] {
  return items
    .filter((item) => item.status === 'ranked')
    .sort((a, b) => a.rank - b.rank || (a.id < b.id ? -1 : 1));
}

/** A theme at a place, or at a time, with figures. */
type WithFigures<Combination> = Extract<Combination, { readonly status: 'ranked' }>;

/** Themes at places, or at times, that have figures, in the order of their ranks. */
export function rankedCombinations<Combination extends PairItem | ThemeTimeItem>(
  combinations: readonly Combination[],
): WithFigures<Combination>[] {
  return combinations
    .filter((item): item is WithFigures<Combination> => item.status === 'ranked')
    .sort((a, b) => a.rank - b.rank || (a.id < b.id ? -1 : 1));
}

const MODES_IN_TEXT: Readonly<Record<string, string>> = {
  street: 'i intervjuer på plats',
  web: 'i webbenkäten',
  school: 'i skolor',
  paper: 'på papper',
  import: 'i en inlagd fil',
};

/** How somebody answered: "i webbenkäten". */
export function modePhrase(mode: string, priorities: Priorities): string {
  const label = priorities.byVariable.mode?.[mode]?.label ?? mode;
  return MODES_IN_TEXT[mode] ?? `på sättet ”${label}”`;
}

/** Who a group is, as the subject of a sentence. */
export function groupPhrase(
  { variable, group }: { readonly variable: string; readonly group: string },
  priorities: Priorities,
): string {
  const label = priorities.byVariable[variable]?.[group]?.label ?? group;
  if (variable === 'ageGroup') return `de som är ${label}`;
  if (variable === 'mode') return `de som svarade ${modePhrase(group, priorities)}`;
  if (variable === 'area') return `de som bor i ${label}`;
  if (variable === 'gender' && group !== 'other') return label.toLocaleLowerCase('sv');
  return `gruppen ”${label}”`;
}

/** @example persons(1) // => "en person" */
export const persons = (count: number): string =>
  count === 1 ? 'en person' : `${countInWords(count)} personer`;
