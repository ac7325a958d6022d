/** One category per respondent as small whole numbers, categories in code-unit order. */
import type { CategoryColumn } from '../../analysis/index.ts';

/** Encodes `values`; `null` is unknown (-1). */
export function categoryColumn(values: readonly (string | null)[]): CategoryColumn {
  const found = new Map<string, number>();
  const codes = new Int32Array(values.length);
  values.forEach((value, i) => {
    if (value === null) {
      codes[i] = -1;
      return;
    }
    let code = found.get(value);
    if (code === undefined) {
      code = found.size;
      found.set(value, code);
    }
    codes[i] = code;
  });
  const categories = [...found.keys()].sort();
  const sorted = new Int32Array(categories.length);
  categories.forEach((category, position) => {
    sorted[found.get(category) ?? 0] = position;
  });
  for (let i = 0; i < codes.length; i += 1) {
    const code = codes[i] ?? -1;
    if (code >= 0) codes[i] = sorted[code] ?? -1;
  }
  return { categories, codes };
}

/** The column with every category replaced by what `translate` makes of it. */
export function translateColumn(
  column: CategoryColumn,
  translate: (category: string) => string | null,
): CategoryColumn {
  const translated = column.categories.map(translate);
  const categories = [...new Set(translated.filter((value) => value !== null))].sort();
  const index = new Map(categories.map((category, code) => [category, code]));
  const codeOf = translated.map((value) => (value === null ? -1 : (index.get(value) ?? -1)));
  return { categories, codes: column.codes.map((code) => codeOf[code] ?? -1) };
}

/** How many respondents are in each category, and in none. */
export function countCategories(column: CategoryColumn): {
  readonly counts: Readonly<Record<string, number>>;
  readonly unknown: number;
} {
  const counts = new Array<number>(column.categories.length).fill(0);
  let unknown = 0;
  for (const code of column.codes) {
    if (code < 0) unknown += 1;
    else counts[code] = (counts[code] ?? 0) + 1;
  }
  return {
    counts: Object.fromEntries(column.categories.map((category, k) => [category, counts[k] ?? 0])),
    unknown,
  };
}
