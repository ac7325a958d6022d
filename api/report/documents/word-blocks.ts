import { HeadingLevel, ImageRun, Paragraph, type Table, TextRun } from 'docx';
import type { Picture } from '../charts/rasterise.ts';
import type { Block, FigureBlock } from './document.ts';
import { BULLETS } from './word-style.ts';
import { wordPledge, wordTable } from './word-tables.ts';

/** The most that a picture takes of a page, in pixels of 1/96 inch. */
const PICTURE_WIDTH = 627;
const PICTURE_HEIGHT = 800;

const HEADINGS = {
  1: HeadingLevel.HEADING_1,
  2: HeadingLevel.HEADING_2,
  3: HeadingLevel.HEADING_3,
} as const;

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
