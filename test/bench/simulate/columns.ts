/** Simulated people as the columns that the statistics take. */
import type { CategoryColumn, ItemColumns, SurveyDesign } from '../../../analysis/index.ts';
import type { Person } from './people.ts';
import { AGES, GENDERS, MODES, type World } from './worlds.ts';

const names = (prefix: string, count: number): string[] =>
  Array.from({ length: count }, (_, i) => `${prefix}-${i + 1}`);

/** How they were reached. */
export function designOf(world: World, people: readonly Person[]): SurveyDesign {
  const column = (categories: readonly string[], of: (who: Person, row: number) => number) =>
    ({ categories, codes: Int32Array.from(people, of) }) satisfies CategoryColumn;
  const mode = column(MODES, (who) => who.mode);
  return {
    respondents: people.length,
    baseWeight: new Float64Array(people.length).fill(1),
    stratum: mode,
    psu: column([...names('stop', world.stops), ...names('web', people.length)], (who, row) =>
      who.stop < 0 ? world.stops + row : who.stop,
    ),
    variables: {
      mode,
      ageGroup: column(AGES, (who) => who.age),
      gender: column(GENDERS, (who) => who.gender),
    },
    flagged: new Uint8Array(people.length),
  };
}

/** Who named which item (`item`) or place (`place`), with the largest rating. */
export function itemsOf(
  people: readonly Person[],
  count: number,
  of: 'item' | 'place',
): ItemColumns {
  const named = Array.from({ length: count }, () => new Map<number, number>());
  people.forEach(({ namings }, row) => {
    for (const naming of namings) {
      const own = named[naming[of]];
      own?.set(row, Math.max(own.get(row) ?? 0, naming.rating));
    }
  });
  const start = new Int32Array(count + 1);
  named.forEach((own, k) => {
    start[k + 1] = (start[k] ?? 0) + own.size;
  });
  return {
    ids: names(of, count),
    start,
    respondent: Int32Array.from(named.flatMap((own) => [...own.keys()])),
    rating: Uint8Array.from(named.flatMap((own) => [...own.values()])),
  };
}
