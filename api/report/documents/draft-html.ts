import type { Draft } from '../../contract/draft.ts';
import { type DraftDocumentOptions, draftDocument } from './draft-document.ts';
import { htmlDocument } from './html-document.ts';

/** The draft as a page that prints well; the same draft gives the same bytes. */
export function draftToHtml(draft: Draft, options?: DraftDocumentOptions): string {
  return htmlDocument(draftDocument(draft, options));
}
