import type { Priorities } from '../../contract/priorities.ts';
import { type PrioritiesReportOptions, prioritiesDocument } from './priorities-document.ts';
import { wordDocument } from './word-document.ts';

/** The ranking as a Word file. */
export function prioritiesToDocx(
  priorities: Priorities,
  options?: PrioritiesReportOptions,
): Promise<Uint8Array> {
  return wordDocument(prioritiesDocument(priorities, options));
}
