import type { Priorities } from '../../contract/priorities.ts';
import { htmlDocument } from './html-document.ts';
import { type PrioritiesReportOptions, prioritiesDocument } from './priorities-document.ts';

/** The ranking as a page that stands by itself, with charts and tables. */
export function prioritiesToHtml(
  priorities: Priorities,
  options?: PrioritiesReportOptions,
): string {
  return htmlDocument(prioritiesDocument(priorities, options));
}
