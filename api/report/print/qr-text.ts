import qrcode from 'qrcode-generator';

/** Light modules on every side, as the standard asks. */
const QUIET = 4;
/** Black on white whatever the terminal's colours, and back to those. */
const BLACK_ON_WHITE = '\u001b[30;107m';
const AS_BEFORE = '\u001b[0m';

/**
 * A QR code for a terminal: two rows of modules a line. Correction L, since a screen is neither
 * scratched nor wet.
 */
export function qrText(text: string): string {
  const code = qrcode(0, 'L');
  code.addData(text);
  code.make();
  const modules = code.getModuleCount();
  const isDark = (row: number, column: number) =>
    row >= 0 && column >= 0 && row < modules && column < modules && code.isDark(row, column);
  const lines: string[] = [];
  for (let row = -QUIET; row < modules + QUIET; row += 2) {
    let line = '';
    for (let column = -QUIET; column < modules + QUIET; column += 1)
      line += half(isDark(row, column), isDark(row + 1, column));
    lines.push(`${BLACK_ON_WHITE}${line}${AS_BEFORE}`);
  }
  return `${lines.join('\n')}\n`;
}

function half(upper: boolean, lower: boolean): string {
  if (upper && lower) return '█';
  if (upper) return '▀';
  return lower ? '▄' : ' ';
}
