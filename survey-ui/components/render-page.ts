/** Kept from `Page.tsx`, so that a browser that shows a page's parts never loads the renderer. */
import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';

/** A `Document` as text, ready to send. */
export function renderPage(page: VNode): string {
  return `<!doctype html>${renderToString(page)}`;
}
