import { element, escapeXml, textElement } from '../charts/markup.ts';
import type { ReportDocument } from './document.ts';
import { htmlBlock } from './html-blocks.ts';
import { DOCUMENT_STYLE } from './html-style.ts';

/** The document as a page that stands by itself: no script, no other file, ready for print. */
export function htmlDocument(report: ReportDocument): string {
  const body = [
    ...(report.mark === '' ? [] : [textElement('p', { class: 'mark' }, report.mark)]),
    textElement('h1', {}, report.title),
    ...report.subtitle.map((line) => textElement('p', { class: 'subtitle' }, line)),
    ...report.blocks.map(htmlBlock),
    textElement('footer', {}, report.source),
  ];
  return `<!doctype html>
<html lang="sv">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeXml(report.title)}</title>
<style>${DOCUMENT_STYLE}</style>
</head>
<body>
${element('main', {}, `\n${body.join('\n')}\n`)}
</body>
</html>
`;
}
