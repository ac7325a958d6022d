/** Read from two metres: the question and the square first. */
export const POSTER_STYLE = `
.poster { display: flex; flex-direction: column; gap: 7mm; font-size: 14pt; }
.poster h1 { font-size: clamp(26pt, 7vw, 44pt); line-height: 1.08; letter-spacing: -0.01em; text-wrap: balance; }
.poster .sender { font-size: 18pt; font-weight: 700; }
.poster .ask { font-size: 18pt; max-inline-size: 34em; }
.poster .answer { display: flex; flex-wrap: wrap; gap: 8mm; align-items: center; border-block: 1.5mm solid #0a5a63; padding-block: 6mm; }
.poster figure { flex: 0 1 92mm; min-inline-size: 60mm; }
.poster .qr { display: block; inline-size: 100%; block-size: auto; }
.poster .answer-words { flex: 1 1 60mm; display: grid; gap: 4mm; }
.poster .address { font-size: 19pt; font-weight: 700; line-height: 1.2; font-variant-numeric: tabular-nums; }
.poster .until, .poster .languages { font-weight: 700; }
.poster .other-language { font-size: 15pt; }
.poster footer { margin-block-start: auto; display: grid; gap: 1mm; font-size: 9.5pt; color: #333; }
.poster .venue { font-size: 8pt; }
@media print {
  @page { size: A4; margin: 0; }
  .sheet { margin: 0; inline-size: 210mm; padding: 14mm 16mm; break-after: page; }
  .sheet:last-child { break-after: auto; }
  .poster { block-size: 297mm; overflow: hidden; }
  .poster h1 { font-size: 44pt; }
}
`;
