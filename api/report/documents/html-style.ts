import { CHART_STYLE } from '../charts/chart-style.ts';

/**
 * The style of a page that is a file of its own: it is downloaded, mailed and
 * printed, so it brings its style along. Screen first, A4 at the end. A server
 * with a content security policy allows it by the digest of what the page holds.
 */
export const DOCUMENT_STYLE = `
:root { color-scheme: light dark; --paper: #fbfaf6; --ink: #1a2326; --muted: #55646a; --accent: #0a5a63;
  --band: #cfe3e5; --tint: #e4f0f1; --rule: #6b7a80; --hairline: #d5dcdc; --fill-in: #fff6da; }
@media (prefers-color-scheme: dark) { :root { --paper: #12191b; --ink: #eef2f1; --muted: #a9b7ba; --accent: #7fd0d6;
  --band: #2a4a50; --tint: #1a2427; --rule: #8b9a9f; --hairline: #334044; --fill-in: #3a3320; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.5 system-ui, "Segoe UI", Roboto, sans-serif;
  font-variant-numeric: tabular-nums; overflow-wrap: break-word; }
main { max-width: 52rem; margin: 0 auto; padding: 2rem 1rem 4rem; }
h1 { font-size: clamp(1.75rem, 6vw, 2.44rem); line-height: 1.15; margin: 0 0 1rem; text-wrap: balance; }
h2 { font-size: 1.56rem; line-height: 1.25; margin: 3rem 0 0.75rem; color: var(--accent); }
h3 { font-size: 1.25rem; line-height: 1.3; margin: 2rem 0 0.5rem; }
h4 { font-size: 1rem; margin: 1.5rem 0 0.5rem; }
p, ul { margin: 0 0 0.75rem; max-width: 66ch; }
ul { padding-left: 1.25rem; }
li { margin-bottom: 0.25rem; }
.mark { color: var(--muted); margin: 0 0 2rem; }
.subtitle { color: var(--muted); margin: 0; font-size: 1.125rem; }
.subtitle + .lead { margin-top: 2rem; }
.lead { font-size: 1.25rem; line-height: 1.4; font-weight: 600; }
.notice { background: var(--tint); border-left: 4px solid var(--accent); padding: 0.75rem 1rem; margin: 1.5rem 0; }
.notice p { margin: 0; }
.notice p:first-child { font-weight: 600; }
figure { margin: 1.5rem 0; }
figcaption { color: var(--muted); font-size: 0.875rem; margin-top: 0.75rem; max-width: 66ch; }
caption { font-weight: 600; text-align: left; padding: 0 0 0.5rem; }
.chart-wide .chart { width: 100%; max-width: 44rem; }
.chart-narrow { display: none; }
.scroll { overflow-x: auto; margin: 1.5rem 0; }
.scroll:focus-visible { outline: 3px solid #ffd24a; box-shadow: 0 0 0 5px var(--ink); }
table { border-collapse: collapse; width: 100%; font-size: 0.9375rem; border-bottom: 1px solid var(--rule); }
th, td { text-align: left; vertical-align: top; padding: 0.4rem 0.5rem; border-top: 1px solid var(--hairline); }
thead th { background: var(--tint); border-top: 1px solid var(--rule); border-bottom: 1px solid var(--rule); vertical-align: bottom; }
tbody th { font-weight: 400; min-width: 9rem; }
.figures { text-align: right; white-space: nowrap; }
thead .figures { white-space: normal; }
.pledge { display: grid; grid-template-columns: 1fr 1fr; border-top: 1px solid var(--rule); border-bottom: 1px solid var(--rule); margin: 0 0 2rem; }
.pledge div { grid-column: 1 / -1; display: grid; grid-template-columns: 9rem 1fr; gap: 0 1rem; padding: 0.4rem 0.5rem; border-top: 1px solid var(--hairline); }
.pledge div:first-child { border-top: 0; }
.pledge div:first-child dd { font-weight: 600; font-size: 1.125rem; line-height: 1.35; }
.pledge .short { grid-column: auto; }
.pledge .short + .short { grid-template-columns: 4rem 1fr; }
.pledge dt { font-weight: 600; }
.pledge dd { margin: 0; }
.pledge .fill-in { background: var(--fill-in); }
footer { margin-top: 3rem; color: var(--muted); font-size: 0.875rem; }
@media (max-width: 40rem) {
  .chart-wide { display: none; }
  .chart-narrow { display: block; }
  .pledge .short { grid-column: 1 / -1; }
  .pledge div, .pledge .short + .short { grid-template-columns: 1fr; }
}
@media print {
  @page { size: A4; margin: 18mm 20mm; }
  :root { color-scheme: light; --paper: #fff; --ink: #1a2326; --muted: #55646a; --accent: #0a5a63; --band: #cfe3e5;
    --tint: #e4f0f1; --rule: #6b7a80; --hairline: #d5dcdc; --fill-in: #fff6da; }
  body { font-size: 9.5pt; line-height: 1.35; print-color-adjust: exact; }
  h1 { font-size: 22pt; }
  h2 { font-size: 14pt; }
  h3 { font-size: 11pt; }
  p, ul, figcaption { max-width: none; }
  table, .pledge { font-size: 8.5pt; }
  .pledge div:first-child dd { font-size: 10pt; }
  main { max-width: none; padding: 0; }
  h1, h2, h3, h4, caption, .lead { break-after: avoid; }
  tr, figure, .pledge, .notice { break-inside: avoid; }
  thead { display: table-header-group; }
  .scroll { overflow: visible; }
  .chart-wide { display: block; }
  .chart-wide .chart { max-width: 15cm; }
  .chart-narrow { display: none; }
  .pledge { margin: 0 0 0.5cm; }
  .pledge div { grid-template-columns: 2.9cm 1fr; padding: 0.1cm 0.2cm; }
  .pledge .short + .short { grid-template-columns: 1.6cm 1fr; }
  h2 { margin: 0.9cm 0 0.25cm; }
  h3 { margin: 0.6cm 0 0.15cm; }
  h4 { margin: 0.4cm 0 0.1cm; }
  .notice, .scroll, figure { margin: 0.4cm 0; }
  p, ul { margin-bottom: 0.2cm; }
  th, td { padding: 0.08cm 0.2cm; }
}
${CHART_STYLE}`;
