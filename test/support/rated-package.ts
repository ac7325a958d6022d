/** Somebody else's survey of ratings as a dialogue package, so that it can be imported as a round. */
import Papa from 'papaparse';

type Row = Readonly<Record<string, string>>;

interface MappedColumn {
  readonly column: string;
  readonly values: Readonly<Record<string, string>> | readonly string[];
}

/** What is used here of a mapping of `seed/mappings`. */
export interface RatingsMapping {
  readonly id: string;
  readonly mode: MappedColumn;
  readonly variables: Readonly<Record<'area' | 'gender' | 'ageGroup', MappedColumn>>;
  readonly items: {
    readonly scale: { readonly low: number; readonly high: number };
    /** After the scale is turned round. */
    readonly namedFrom: number;
    readonly columns: readonly { readonly column: string; readonly id: string }[];
  };
}

/** The mapped category; nothing where the mapping knows none. */
function categoryOf(row: Row, { column, values }: MappedColumn): string {
  const cell = row[column] ?? '';
  if ('includes' in values) return (values as readonly string[]).includes(cell) ? cell : '';
  return (values as Readonly<Record<string, string>>)[cell] ?? '';
}

/** Files of the package: each item that somebody rates as bad is a concern in the area of theirs. */
export function ratedPackage(
  rows: readonly Row[],
  { id, mode, variables, items }: RatingsMapping,
  { prefix, day }: { readonly prefix: string; readonly day: string },
): Record<string, string> {
  const { low, high } = items.scale;
  const answers = rows.filter((row) => (row[id] ?? '') !== '');
  const named = (row: Row) =>
    items.columns.filter(({ column }) => {
      const rating = Number(row[column]);
      return rating >= low && rating <= high && low + high - rating >= items.namedFrom;
    });
  const responses = answers.map((row) => ({
    id: `${prefix}-${row[id]}`,
    mode: categoryOf(row, mode),
    age_group: categoryOf(row, variables.ageGroup),
    gender: categoryOf(row, variables.gender),
    area: categoryOf(row, variables.area),
    has_concern: named(row).length > 0 ? '1' : '0',
    answered_on: day,
  }));
  const concerns = answers.flatMap((row) => {
    const themes = named(row).map((item) => item.id);
    const place = `distrikt-${categoryOf(row, variables.area)}`;
    // An answer holds five concerns at most, of three themes each.
    return [0, 3, 6, 9]
      .map((from) => themes.slice(from, from + 3).join(';'))
      .filter((some) => some !== '')
      .map((some) => ({
        ...{ response_id: `${prefix}-${row[id]}`, place, times_of_day: '' },
        ...{ themes: some, insecurity: '' },
      }));
  });
  return { 'responses.csv': Papa.unparse(responses), 'concerns.csv': Papa.unparse(concerns) };
}
