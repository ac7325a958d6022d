/** One category a respondent, in a column that is added to. */
import type { CategoryColumn } from '../../../analysis/index.ts';
import { growingInts } from './growing-numbers.ts';

export interface GrowingCategories {
  /** The next respondent's category; `null` is unknown. */
  push(value: string | null): void;
  /** The first `count` respondents, with the categories that occur among them in code-unit order. */
  upTo(count: number): CategoryColumn;
  /** The same with categories as they came: for very many that nobody reads in order. */
  unsortedUpTo(count: number): CategoryColumn;
}

/**
 * Starts a column. Adding is constant time; taking out is linear, by whole numbers alone.
 *
 * @param skipped - respondents before the first value, whose category is unknown
 */
export function growingCategories(skipped = 0): GrowingCategories {
  const codes = growingInts();
  const names: string[] = [];
  const codeOf = new Map<string, number>();
  for (let i = 0; i < skipped; i += 1) codes.push(-1);

  function unsortedUpTo(count: number): CategoryColumn {
    const own = codes.upTo(count);
    // Codes are given in the order of arrival: those of the first rows are the first codes.
    const most = own.reduce((largest, code) => Math.max(largest, code), -1);
    return { categories: names.slice(0, most + 1), codes: own };
  }

  return {
    push(value) {
      if (value === null) {
        codes.push(-1);
        return;
      }
      let code = codeOf.get(value);
      if (code === undefined) {
        code = names.length;
        codeOf.set(value, code);
        names.push(value);
      }
      codes.push(code);
    },
    unsortedUpTo,
    upTo(count) {
      const { categories, codes: own } = unsortedUpTo(count);
      const order = categories.map((_, code) => code);
      order.sort((a, b) => ((categories[a] ?? '') < (categories[b] ?? '') ? -1 : 1));
      const place = new Int32Array(order.length);
      order.forEach((code, position) => {
        place[code] = position;
      });
      for (let i = 0; i < own.length; i += 1) {
        const code = own[i] ?? -1;
        if (code >= 0) own[i] = place[code] ?? -1;
      }
      return { categories: order.map((code) => categories[code] ?? ''), codes: own };
    },
  };
}
