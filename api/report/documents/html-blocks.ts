import { element, escapeXml, textElement } from '../charts/markup.ts';
import type { Block, FigureBlock, PledgeBlock, TableBlock } from './document.ts';

/** The page's own title is its first heading, so sections begin one level down. */
const HEADINGS = { 1: 'h2', 2: 'h3', 3: 'h4' } as const;

function broken(text: string): string {
  return text.split('\n').map(escapeXml).join('<br>');
}

function htmlTable({ caption, columns, rows }: TableBlock): string {
  const wordColumn = columns.findIndex(({ figures = false }) => !figures);
  const alignment = (index: number) => (columns[index]?.figures ? { class: 'figures' } : {});
  const head = columns.map(({ heading }, index) =>
    textElement('th', { scope: 'col', ...alignment(index) }, heading),
  );
  const body = rows.map((row) =>
    element(
      'tr',
      {},
      ...row.map((text, index) =>
        index === wordColumn
          ? element('th', { scope: 'row', ...alignment(index) }, broken(text))
          : element('td', alignment(index), broken(text)),
      ),
    ),
  );
  return element(
    'div',
    { class: 'scroll', role: 'region', 'aria-label': caption, tabindex: 0 },
    element(
      'table',
      {},
      textElement('caption', {}, caption),
      element('thead', {}, element('tr', {}, ...head)),
      element('tbody', {}, ...body),
    ),
  );
}

function htmlFigure({ caption, wide, narrow }: FigureBlock): string {
  return element(
    'figure',
    {},
    element('div', { class: 'chart-wide' }, wide),
    element('div', { class: 'chart-narrow' }, narrow),
    textElement('figcaption', {}, caption),
  );
}

function htmlPledge({ number, fields }: PledgeBlock): string {
  return [
    textElement('h4', {}, `Löfte ${number}`),
    element(
      'dl',
      { class: 'pledge' },
      ...fields.map(({ label, text, fillIn = false, short = false }) =>
        element(
          'div',
          classesOf(fillIn, short),
          textElement('dt', {}, label),
          textElement('dd', {}, text),
        ),
      ),
    ),
  ].join('\n');
}

function classesOf(fillIn: boolean, short: boolean): { readonly class?: string } {
  const classes = [...(fillIn ? ['fill-in'] : []), ...(short ? ['short'] : [])];
  return classes.length > 0 ? { class: classes.join(' ') } : {};
}

/** One block as HTML. */
export function htmlBlock(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return textElement(HEADINGS[block.level], {}, block.text);
    case 'paragraph':
      return textElement('p', block.lead ? { class: 'lead' } : {}, block.text);
    case 'list':
      return element('ul', {}, ...block.items.map((item) => textElement('li', {}, item)));
    case 'notice':
      return element(
        'div',
        { class: 'notice' },
        ...block.lines.map((line) => textElement('p', {}, line)),
      );
    case 'table':
      return htmlTable(block);
    case 'figure':
      return htmlFigure(block);
    case 'pledge':
      return htmlPledge(block);
  }
}
