import type { Words } from '../text/words.ts';

/** What stands in the tab and is read first by a screen reader: the page, then the product. */
export function pageTitle({ say }: Words, page: string): string {
  return `${page} – ${say('product')}`;
}
