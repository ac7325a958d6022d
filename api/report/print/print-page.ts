/** Pages for the printer: A4, one HTML document that stands by itself, without a script or another file. */
import { escapeXml } from '../charts/markup.ts';

interface PrintPage {
  readonly title: string;
  /** BCP 47. */
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  /** Style beside what every sheet has. */
  readonly style: string;
  /** Markup that is already safe. */
  readonly body: string;
}

/** On a screen the sheets lie under each other, and fit a phone; on paper each begins a page. */
const SHEET_STYLE = `
*, *::before, *::after { box-sizing: border-box; }
html { font-size: 11pt; -webkit-text-size-adjust: 100%; }
body { margin: 0; background: #e9e8e3; color: #000; font-family: system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Noto Sans Arabic", "Liberation Sans", "DejaVu Sans", sans-serif; line-height: 1.35; overflow-wrap: break-word; }
h1, h2, h3, p, ul, ol, dl, dd, figure { margin: 0; padding: 0; }
.sheet { background: #fff; margin: 1rem auto; inline-size: min(210mm, 100%); padding: clamp(1rem, 5vw, 16mm); }
.example { border: 2px dashed #000; padding: 2mm 3mm; font-weight: 700; }
.logo { max-inline-size: 45mm; max-block-size: 18mm; }
.muted { color: #333; }
@media print {
  body { background: none; -webkit-print-color-adjust: exact; print-color-adjust: exact; }
}
`;

export function printPage({ title, language, direction, style, body }: PrintPage): string {
  return `<!doctype html>
<html lang="${escapeXml(language)}" dir="${direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${escapeXml(title)}</title>
<style>${SHEET_STYLE}${style}</style>
</head>
<body>
<main>
${body}
</main>
</body>
</html>
`;
}
