import {
  AlignmentType,
  BorderStyle,
  HeadingLevel,
  ImageRun,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { Picture } from '../charts/rasterise.ts';
import type { Block, Column, FigureBlock, PledgeBlock, TableBlock } from './document.ts';
import { BULLETS, WORD_COLOURS } from './word-style.ts';

/** Width of the text on an A4 page with margins of 2.5 cm, in twentieths of a point. */
const TEXT_WIDTH = 9070;
/** The most that a picture takes of a page, in pixels of 1/96 inch. */
const PICTURE_WIDTH = 604;
const PICTURE_HEIGHT = 800;

const HEADINGS = {
  1: HeadingLevel.HEADING_1,
  2: HeadingLevel.HEADING_2,
  3: HeadingLevel.HEADING_3,
} as const;

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
const CELL_MARGINS = { top: 60, bottom: 60, left: 80, right: 80 };

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

function wordTable({ caption, columns, rows }: TableBlock): readonly (Paragraph | Table)[] {
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
    new Paragraph({ style: 'TableText', text: '' }),
  ];
}

function pledgeField(
  { label, text, fillIn = false }: PledgeBlock['fields'][number],
  first: boolean,
  last: boolean,
): TableRow {
  const shade = fillIn
    ? { shading: { type: ShadingType.CLEAR, fill: WORD_COLOURS.fillIn, color: 'auto' } }
    : {};
  const field = (size: number, run: TextRun) =>
    new TableCell({
      width: { size, type: WidthType.DXA },
      margins: CELL_MARGINS,
      ...shade,
      children: [new Paragraph({ style: 'TableText', keepNext: !last, children: [run] })],
    });
  return new TableRow({
    cantSplit: true,
    children: [
      field(2100, new TextRun({ text: label, bold: true })),
      field(TEXT_WIDTH - 2100, new TextRun({ text, bold: first, ...(first ? { size: 23 } : {}) })),
    ],
  });
}

function wordPledge({ number, fields }: PledgeBlock): readonly (Paragraph | Table)[] {
  return [
    new Paragraph({ heading: HeadingLevel.HEADING_3, keepNext: true, text: `Löfte ${number}` }),
    new Table({
      width: { size: TEXT_WIDTH, type: WidthType.DXA },
      columnWidths: [2100, TEXT_WIDTH - 2100],
      layout: TableLayoutType.FIXED,
      borders: RULED,
      rows: fields.map((field, index) =>
        pledgeField(field, index === 0, index === fields.length - 1),
      ),
    }),
    new Paragraph({ style: 'TableText', text: '' }),
  ];
}

function wordFigure(
  { title, caption }: FigureBlock,
  picture: Picture | null,
  id: number,
): readonly Paragraph[] {
  if (picture === null) return [];
  const scale = Math.min(PICTURE_WIDTH / picture.width, PICTURE_HEIGHT / picture.height);
  return [
    new Paragraph({
      keepNext: true,
      children: [
        new ImageRun({
          type: 'png',
          data: picture.png,
          transformation: {
            width: Math.round(picture.width * scale),
            height: Math.round(picture.height * scale),
          },
          altText: { id: String(id), name: title, title, description: caption },
        }),
      ],
    }),
    new Paragraph({ style: 'FigureNote', text: caption }),
  ];
}

function wordNotice(lines: readonly string[]): readonly Paragraph[] {
  return lines.map(
    (text, index) =>
      new Paragraph({
        style: 'Notice',
        keepNext: index < lines.length - 1,
        children: [new TextRun({ text, bold: index === 0 })],
      }),
  );
}

/**
 * One block as paragraphs and tables. A chart that cannot be drawn is left out:
 * the table after it holds every figure.
 *
 * @param position - where the block stands in the document, which numbers its picture
 */
export function wordBlock(
  block: Block,
  position: number,
  draw: (svg: string) => Picture | null,
): readonly (Paragraph | Table)[] {
  switch (block.kind) {
    case 'heading':
      return [
        new Paragraph({
          heading: HEADINGS[block.level],
          keepNext: true,
          pageBreakBefore: block.newPage ?? false,
          text: block.text,
        }),
      ];
    case 'paragraph':
      return [
        new Paragraph({
          text: block.text,
          ...(block.lead ? { style: 'Lead', keepNext: true } : {}),
        }),
      ];
    case 'list':
      return block.items.map(
        (text) =>
          new Paragraph({
            text,
            style: 'ListParagraph',
            numbering: { reference: BULLETS, level: 0 },
          }),
      );
    case 'notice':
      return wordNotice(block.lines);
    case 'table':
      return wordTable(block);
    case 'figure':
      return wordFigure(block, draw(block.wide), position);
    case 'pledge':
      return wordPledge(block);
  }
}
