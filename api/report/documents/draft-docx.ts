import type { Draft } from '../../contract/draft.ts';
import { type DraftDocumentOptions, draftDocument } from './draft-document.ts';
import { wordDocument } from './word-document.ts';

/** The draft as a Word file, to be edited by those who decide. */
export function draftToDocx(draft: Draft, options?: DraftDocumentOptions): Promise<Uint8Array> {
  return wordDocument(draftDocument(draft, options));
}
