/** Two columns on A4; a short question is never cut in two, and codes stand small at the margin. */
export const PAPER_STYLE = `
.paper { font-size: 10.5pt; }
.paper header { display: grid; gap: 2mm; }
.paper .top { display: flex; flex-wrap: wrap; justify-content: space-between; align-items: end; gap: 2mm 8mm; }
.paper .sender { font-size: 13pt; font-weight: 700; }
.paper .blank { display: inline-block; inline-size: 28mm; border-block-end: 0.3mm solid #000; }
.paper h1 { font-size: 22pt; line-height: 1.1; }
.paper .lead { font-size: 12pt; }
.paper .help { border: 0.3mm solid #000; padding: 1.5mm 2.5mm; }
.paper .columns { columns: 2 75mm; column-gap: 10mm; column-rule: 0.2mm solid #999; margin-block-start: 5mm; }
.paper h2 { font-size: 13pt; break-after: avoid; border-block-end: 0.5mm solid #000; margin-block: 4mm 2mm; }
.paper h2 + .hint { margin-block-end: 2mm; }
.paper .columns > h2:first-child { margin-block-start: 0; }
.paper h3 { font-size: 11pt; line-height: 1.25; }
.paper .number { display: inline-block; min-inline-size: 1.3em; font-weight: 400; }
.paper .question { break-inside: avoid; margin-block-end: 4mm; }
.paper .question:has(.many) { break-inside: auto; }
.paper h3 { break-after: avoid; }
.paper .options li { break-inside: avoid; }
.paper .many li:nth-child(-n + 3) { break-after: avoid; }
.paper .many li:nth-last-child(-n + 3) { break-before: avoid; }
.paper .hint { font-size: 9.5pt; break-after: avoid; }
.paper ul { list-style: none; }
.paper .options { margin-block-start: 1mm; }
.paper .options li { display: grid; grid-template-columns: 4.5mm 5.5mm 1fr; align-items: start; padding-block: 0.45mm; }
.paper .code { font-size: 7pt; color: #333; line-height: 4.6mm; font-variant-numeric: tabular-nums; }
.paper .box { inline-size: 4mm; block-size: 4mm; border: 0.35mm solid #000; margin-block-start: 0.3mm; }
.paper .line { display: block; block-size: 8mm; border-block-end: 0.25mm solid #000; }
.paper .thanks { font-weight: 700; margin-block: 4mm; }
.paper .places { break-inside: avoid; border: 0.3mm solid #000; padding: 2.5mm 3mm; font-size: 9.5pt; }
.paper .places h2 { border: 0; margin-block: 0 1mm; font-size: 11pt; }
.paper .places ul { columns: 3 48mm; }
.paper .places li { display: grid; grid-template-columns: 7mm 1fr; break-inside: avoid; }
.paper .places .code { font-size: 9.5pt; line-height: inherit; }
@media print {
  @page { size: A4; margin: 12mm 13mm 14mm; @bottom-right { content: counter(page) " (" counter(pages) ")"; font-size: 8pt; } }
  .sheet { margin: 0; inline-size: auto; padding: 0; break-before: page; }
  .sheet:first-child { break-before: auto; }
}
`;
