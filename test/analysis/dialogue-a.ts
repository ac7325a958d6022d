/** The synthetic dialogue as columns, for tests. */
import {
  type CategoryColumn,
  type ItemColumns,
  type Margin,
  marginColumn,
  type RakeMargin,
  type TabulatedDialogue,
} from '../../analysis/index.ts';
import { ownRows, type Row } from './reference.ts';

export const rows: readonly Row[] = ownRows('dialogue_a_responses.csv');
const concerns: readonly Row[] = ownRows('dialogue_a_concerns.csv');
export const THEMES = Object.keys(rows[0] ?? {}).flatMap((name) =>
  name.startsWith('m_') ? [name.slice(2)] : [],
);

export function categoryColumn(values: readonly (string | undefined)[]): CategoryColumn {
  const categories: string[] = [];
  const index = new Map<string, number>();
  const codes = Int32Array.from(values, (value) => {
    if (!value) return -1;
    const known = index.get(value);
    if (known !== undefined) return known;
    index.set(value, categories.length);
    categories.push(value);
    return categories.length - 1;
  });
  return { categories, codes };
}

export const column = (name: string): CategoryColumn =>
  categoryColumn(rows.map((row) => row[name]));
export const numeric = (name: string): Float64Array =>
  Float64Array.from(rows, (row) => Number(row[name]));
export const baseWeight = numeric('base_weight');
export const stratum = column('stratum');
export const psu = column('psu');

function marginOf(file: string, variables: readonly string[]): Margin {
  const cells = ownRows(file).map((row) => ({
    categories: variables.map((name) => row[name] ?? ''),
    population: Number(row.population),
  }));
  return { variables, cells };
}

export const areaMargin = marginOf('dialogue_a_margin_area.csv', ['area']);
export const ageGenderMargin = marginOf('dialogue_a_margin_agegender.csv', ['age_group', 'gender']);
export const margins = [areaMargin, ageGenderMargin];
export const variables = {
  mode: column('mode'),
  area: column('area'),
  age_group: column('age_group'),
  age_obs: column('age_obs'),
  gender: column('gender'),
};
export const rakeMargins: readonly RakeMargin[] = margins.map((margin) =>
  marginColumn(margin, variables),
);

/** Namings from the concerns: the largest insecurity of a respondent and item. */
function itemColumns(
  itemsOf: (row: Row) => readonly string[],
  ids?: readonly string[],
): ItemColumns {
  const rowOf = new Map(rows.map((row, i) => [row.id, i]));
  const byItem = new Map<string, Map<number, number>>((ids ?? []).map((id) => [id, new Map()]));
  for (const row of concerns) {
    const i = rowOf.get(row.response_id ?? '') ?? -1;
    for (const item of itemsOf(row)) {
      const own = byItem.get(item) ?? new Map<number, number>();
      byItem.set(item, own);
      own.set(i, Math.max(own.get(i) ?? 0, Number(row.insecurity)));
    }
  }
  const items = [...byItem].map(([id, own]) => ({ id, own: [...own].sort(([a], [b]) => a - b) }));
  const start = new Int32Array(items.length + 1);
  items.forEach(({ own }, k) => {
    start[k + 1] = (start[k] ?? 0) + own.length;
  });
  const all = items.flatMap(({ own }) => own);
  return {
    ids: items.map(({ id }) => id),
    start,
    respondent: Int32Array.from(all, ([i]) => i),
    rating: Uint8Array.from(all, ([, rating]) => rating),
  };
}

const split = (text: string | undefined): string[] =>
  (text ?? '').split(';').filter((part) => part !== '');

export function dialogueA(): TabulatedDialogue {
  const areaOf = new Map(
    ownRows('dialogue_a_places.csv').map((row) => [row.place, row.area ?? '']),
  );
  const none: ItemColumns = {
    ids: [],
    start: new Int32Array(1),
    respondent: new Int32Array(0),
    rating: new Uint8Array(0),
  };
  return {
    respondents: rows.length,
    baseWeight,
    stratum,
    psu,
    variables,
    flagged: new Uint8Array(rows.length),
    answeredConcerns: new Uint8Array(rows.length).fill(1),
    themes: itemColumns((row) => split(row.themes), THEMES),
    places: itemColumns((row) => split(row.place)),
    areas: itemColumns((row) => split(areaOf.get(row.place ?? ''))),
    pairs: itemColumns((row) => split(row.themes).map((theme) => `${row.place}/${theme}`)),
    timesOfDay: itemColumns((row) => split(row.times_of_day)),
    themeTimes: itemColumns((row) =>
      split(row.times_of_day).flatMap((time) =>
        split(row.themes).map((theme) => `${time}/${theme}`),
      ),
    ),
    wishes: { police: none, municipality: none },
    unratedConcerns: 0,
  };
}
