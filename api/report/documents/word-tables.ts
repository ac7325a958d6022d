import {
  AlignmentType,
  BorderStyle,
  HeadingLevel,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { Column, PledgeBlock, TableBlock } from './document.ts';
import { TEXT_WIDTH, WORD_COLOURS } from './word-style.ts';

const LINE = { style: BorderStyle.SINGLE, size: 4, color: WORD_COLOURS.rule };
const HAIRLINE = { ...LINE, color: WORD_COLOURS.hairline };
const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const RULED = {
  top: LINE,
  bottom: LINE,
  left: NONE,
  right: NONE,
  insideHorizontal: HAIRLINE,
  insideVertical: NONE,
};
const CELL_MARGINS = { top: 30, bottom: 30, left: 80, right: 80 };

function widths(columns: readonly Column[]): readonly number[] {
  const total = columns.reduce((sum, { width = 1 }) => sum + width, 0);
  return columns.map(({ width = 1 }) => Math.floor((TEXT_WIDTH * width) / total));
}

function cell(text: string, width: number, figures: boolean, heading: boolean): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    margins: CELL_MARGINS,
    ...(heading
      ? { shading: { type: ShadingType.CLEAR, fill: WORD_COLOURS.band, color: 'auto' } }
      : {}),
    children: [
      new Paragraph({
        style: 'TableText',
        alignment: figures ? AlignmentType.RIGHT : AlignmentType.LEFT,
        keepNext: heading,
        children: text
          .split('\n')
          .map(
            (line, index) =>
              new TextRun({ text: line, bold: heading, ...(index > 0 ? { break: 1 } : {}) }),
          ),
      }),
    ],
  });
}

function tableRow(
  texts: readonly string[],
  columns: readonly Column[],
  heading: boolean,
): TableRow {
  const sizes = widths(columns);
  return new TableRow({
    tableHeader: heading,
    cantSplit: true,
    children: columns.map(({ figures = false }, index) =>
      cell(texts[index] ?? '', sizes[index] ?? 0, figures, heading),
    ),
  });
}

/** A table with its caption; the headings stand on each page. */
export function wordTable({ caption, columns, rows }: TableBlock): readonly (Paragraph | Table)[] {
  const headings = columns.map(({ heading }) => heading);
  return [
    new Paragraph({ style: 'Caption', keepNext: true, text: caption }),
    new Table({
      width: { size: TEXT_WIDTH, type: WidthType.DXA },
      columnWidths: [...widths(columns)],
      layout: TableLayoutType.FIXED,
      borders: RULED,
      rows: [
        tableRow(headings, columns, true),
        ...rows.map((row) => tableRow(row, columns, false)),
      ],
    }),
    new Paragraph({ style: 'TableEnd', text: '' }),
  ];
}

/** Label and text of a short field twice, or of one that takes the row. */
const PLEDGE_COLUMNS = [1650, 3056, 1150, 3556] as const;
const [LABEL, , , LAST] = PLEDGE_COLUMNS;
const TEXT_ALONE = TEXT_WIDTH - LABEL;

type Field = PledgeBlock['fields'][number];

/** Fields by row: two short ones share it. */
function pledgeRows(fields: readonly Field[]): readonly (readonly Field[])[] {
  const rows: Field[][] = [];
  for (const field of fields) {
    const row = rows.at(-1);
    const [before] = row ?? [];
    if (row?.length === 1 && before?.short && field.short) row.push(field);
    else rows.push([field]);
  }
  return rows;
}

function pledgeRow(fields: readonly Field[], first: boolean, last: boolean): TableRow {
  const alone = fields.length === 1;
  const cells = fields.flatMap(({ label, text, fillIn = false }, position) => {
    const shared = {
      margins: CELL_MARGINS,
      ...(fillIn
        ? { shading: { type: ShadingType.CLEAR, fill: WORD_COLOURS.fillIn, color: 'auto' } }
        : {}),
    };
    const inCell = (run: TextRun) => [
      new Paragraph({ style: 'TableText', keepNext: !last, children: [run] }),
    ];
    const [labelWidth, textWidth] = [
      PLEDGE_COLUMNS[2 * position] ?? LABEL,
      PLEDGE_COLUMNS[2 * position + 1] ?? LAST,
    ];
    return [
      new TableCell({
        ...shared,
        width: { size: labelWidth, type: WidthType.DXA },
        children: inCell(new TextRun({ text: label, bold: true })),
      }),
      new TableCell({
        ...shared,
        width: { size: alone ? TEXT_ALONE : textWidth, type: WidthType.DXA },
        ...(alone ? { columnSpan: 3 } : {}),
        children: inCell(new TextRun({ text, bold: first, ...(first ? { size: 21 } : {}) })),
      }),
    ];
  });
  return new TableRow({ cantSplit: true, children: cells });
}

/** A suggested pledge: its number as a heading, its fields as a table that stays on one page. */
export function wordPledge({ number, fields }: PledgeBlock): readonly (Paragraph | Table)[] {
  const rows = pledgeRows(fields);
  return [
    new Paragraph({ heading: HeadingLevel.HEADING_3, keepNext: true, text: `Löfte ${number}` }),
    new Table({
      width: { size: TEXT_WIDTH, type: WidthType.DXA },
      columnWidths: [...PLEDGE_COLUMNS],
      layout: TableLayoutType.FIXED,
      borders: RULED,
      rows: rows.map((row, index) => pledgeRow(row, index === 0, index === rows.length - 1)),
    }),
  ];
}
