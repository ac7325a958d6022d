const SPECIAL = /[\\^$.*+?()[\]{}|/-]/g;

/** Where a phrase stands in a text, in upper or lower case. */
export function occurrences(
  text: string,
  phrase: string,
): { readonly start: number; readonly end: number }[] {
  const pattern = new RegExp(phrase.replace(SPECIAL, '\\$&'), 'gi');
  return [...text.matchAll(pattern)].map(({ index, 0: found }) => ({
    start: index,
    end: index + found.length,
  }));
}
