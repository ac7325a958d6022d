import qrcode from 'qrcode-generator';
import { element } from '../charts/markup.ts';

/** Light modules on every side, as the standard asks. */
const QUIET = 4;

/**
 * A QR code as SVG, black on white whatever the page's colours, with its quiet zone.
 *
 * Correction Q: a quarter may be scratched or wet and it still reads. In bytes, so only for
 * addresses of plain letters, as `new URL().href` gives.
 *
 * @param label - what it says for those who don't see it
 * @see ISO/IEC 18004
 */
export function qrSvg(text: string, label: string): string {
  const code = qrcode(0, 'Q');
  code.addData(text);
  code.make();
  const modules = code.getModuleCount();
  const side = modules + 2 * QUIET;
  let path = '';
  for (let row = 0; row < modules; row += 1) {
    for (let column = 0; column < modules; column += 1) {
      if (!code.isDark(row, column)) continue;
      const from = column;
      while (column + 1 < modules && code.isDark(row, column + 1)) column += 1;
      const width = column - from + 1;
      path += `M${from + QUIET} ${row + QUIET}h${width}v1h-${width}z`;
    }
  }
  return element(
    'svg',
    {
      class: 'qr',
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${side} ${side}`,
      role: 'img',
      'aria-label': label,
      'shape-rendering': 'crispEdges',
    },
    element('rect', { width: side, height: side, fill: '#ffffff' }),
    element('path', { d: path, fill: '#000000' }),
  );
}
