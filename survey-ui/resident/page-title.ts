import { questionWord } from './question-words.ts';

/** What stands in the tab and is read first by a screen reader: the page, then the product. */
export function pageTitle(...parts: readonly string[]): string {
  return [...parts, questionWord('product')].join(' – ');
}
