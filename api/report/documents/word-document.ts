import {
  AlignmentType,
  Document,
  Footer,
  Header,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
} from 'docx';
import { rasterise } from '../charts/rasterise.ts';
import type { ReportDocument } from './document.ts';
import { wordBlock } from './word-blocks.ts';
import { withFixedDate } from './word-date.ts';
import { A4, MARGIN, WORD_COLOURS, WORD_NUMBERING, WORD_STYLES } from './word-style.ts';

const small = (text: string) => new TextRun({ text, size: 17, color: WORD_COLOURS.muted });

function pageHeader({ mark, title }: ReportDocument): Header {
  return new Header({
    children: [
      new Paragraph({
        alignment: AlignmentType.RIGHT,
        children: [small(mark === '' ? title : mark)],
      }),
    ],
  });
}

function pageFooter({ source }: ReportDocument): Footer {
  return new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.RIGHT,
        children: [
          small(`${source} · sida `),
          new TextRun({
            size: 17,
            color: WORD_COLOURS.muted,
            children: [PageNumber.CURRENT, ' av ', PageNumber.TOTAL_PAGES],
          }),
        ],
      }),
    ],
  });
}

/**
 * The document as a Word file. The same document gives the same text and
 * structure, and the file carries the document's own date.
 */
export async function wordDocument(report: ReportDocument): Promise<Uint8Array> {
  const file = new Document({
    title: report.title,
    description: report.source,
    creator: 'Trygghetsdialog',
    lastModifiedBy: 'Trygghetsdialog',
    styles: WORD_STYLES,
    numbering: WORD_NUMBERING,
    sections: [
      {
        properties: {
          page: {
            size: A4,
            margin: { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN },
          },
        },
        headers: { default: pageHeader(report) },
        footers: { default: pageFooter(report) },
        children: [
          new Paragraph({ heading: HeadingLevel.TITLE, text: report.title }),
          ...report.subtitle.map((text) => new Paragraph({ style: 'Subtitle', text })),
          new Paragraph({ style: 'TableText', text: '' }),
          ...report.blocks.flatMap((block, index) => wordBlock(block, index + 1, rasterise)),
        ],
      },
    ],
  });
  return withFixedDate(new Uint8Array(await Packer.toArrayBuffer(file)), report.madeOn);
}
