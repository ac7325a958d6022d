/** Lines of a terminal: wrapped, indented, padded. Every character is one column wide. */
import { wrapText } from '../charts/text-width.ts';

/** The text broken at `width` columns, the first line after `first`, the rest after `rest`. */
export function wrapLines(
  text: string,
  width: number,
  first = '',
  rest = first,
): readonly string[] {
  const room = Math.max(20, width - Math.max(first.length, rest.length));
  return wrapText(text, (line) => line.length <= room).map(
    (line, index) => `${index === 0 ? first : rest}${line}`,
  );
}

/** A heading with a rule of its own length. */
export function underlined(text: string, rule = '─'): readonly string[] {
  return [text, rule.repeat(text.length)];
}

/** Lines under a heading, set apart by an empty line; nothing when there are none. */
export function part(heading: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : ['', ...underlined(heading), ...lines];
}

/** Points of a list. */
export function bulletLines(items: readonly string[], width: number): readonly string[] {
  return items.flatMap((item) => wrapLines(item, width, '• ', '  '));
}

/**
 * A small table: a rank, a label that takes what room there is, then figures
 * set to the right under their headings.
 */
export function columnLines(
  [labelHeading, ...figureHeadings]: readonly [string, ...string[]],
  rows: readonly (readonly string[])[],
  width: number,
): readonly string[] {
  const figures = (texts: readonly string[]) => texts.map((text) => text.padStart(11)).join('');
  const label = width - 7 - 11 * figureHeadings.length;
  return [
    `${' '.repeat(7)}${labelHeading.padEnd(label)}${figures(figureHeadings)}`,
    ...rows.flatMap(([rank = '', name = '', ...values]) =>
      wrapText(name, (line) => line.length <= label).map((line, index) =>
        index === 0
          ? `${rank.padStart(5)}  ${line.padEnd(label)}${figures(values)}`
          : `${' '.repeat(7)}${line}`,
      ),
    ),
  ];
}
