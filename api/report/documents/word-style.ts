import {
  AlignmentType,
  BorderStyle,
  type IStylesOptions,
  LevelFormat,
  LineRuleType,
  ShadingType,
} from 'docx';

export const WORD_COLOURS = {
  ink: '1A2326',
  muted: '55646A',
  accent: '0A5A63',
  band: 'E4F0F1',
  rule: '6B7A80',
  hairline: 'C4CFD1',
  fillIn: 'FFF6DA',
} as const;

/** The page and its margins, in twentieths of a point. */
export const A4 = { width: 11906, height: 16838 };
export const MARGIN = 1247;
export const TEXT_WIDTH = A4.width - 2 * MARGIN;

/** Name of the bullet list. */
export const BULLETS = 'points';

const FONT = 'Arial';
const LANGUAGE = { value: 'sv-SE', eastAsia: 'sv-SE', bidirectional: 'ar-SA' };

const heading = (size: number, before: number, color: string) => ({
  run: { font: FONT, size, bold: true, color },
  paragraph: { spacing: { before, after: 60 }, keepNext: true, keepLines: true },
});

/**
 * Styles of a Word file: Word's own headings, so that its navigation, its table
 * of contents and a screen reader know them, and one language throughout.
 */
export const WORD_STYLES: IStylesOptions = {
  default: {
    document: {
      run: { font: FONT, size: 20, color: WORD_COLOURS.ink, language: LANGUAGE },
      paragraph: { spacing: { after: 100, line: 264, lineRule: LineRuleType.AUTO } },
    },
    title: {
      run: { font: FONT, size: 48, bold: true, color: WORD_COLOURS.ink },
      paragraph: { spacing: { before: 0, after: 160 } },
    },
    heading1: heading(30, 320, WORD_COLOURS.accent),
    heading2: heading(23, 200, WORD_COLOURS.ink),
    heading3: heading(20, 160, WORD_COLOURS.ink),
    listParagraph: { paragraph: { spacing: { after: 30 } } },
    caption: {
      run: { font: FONT, size: 18, bold: true, italics: false, color: WORD_COLOURS.ink },
      paragraph: { spacing: { before: 80, after: 60 } },
    },
  },
  paragraphStyles: [
    {
      id: 'Subtitle',
      name: 'Subtitle',
      basedOn: 'Normal',
      quickFormat: true,
      run: { size: 24, color: WORD_COLOURS.muted },
      paragraph: { spacing: { after: 40 } },
    },
    {
      id: 'Lead',
      name: 'Ingress',
      basedOn: 'Normal',
      quickFormat: true,
      run: { size: 26, bold: true },
      paragraph: { spacing: { after: 160 } },
    },
    {
      id: 'TableText',
      name: 'Tabelltext',
      basedOn: 'Normal',
      run: { size: 18 },
      paragraph: { spacing: { before: 0, after: 0, line: 240, lineRule: LineRuleType.AUTO } },
    },
    {
      id: 'TableEnd',
      name: 'Tabellslut',
      basedOn: 'Normal',
      run: { size: 8 },
      paragraph: { spacing: { before: 0, after: 0, line: 120, lineRule: LineRuleType.EXACT } },
    },
    {
      id: 'FigureNote',
      name: 'Bildtext',
      basedOn: 'Normal',
      run: { size: 18, color: WORD_COLOURS.muted },
      paragraph: { spacing: { before: 0, after: 120 } },
    },
    {
      id: 'Notice',
      name: 'Upplysning',
      basedOn: 'Normal',
      quickFormat: true,
      paragraph: {
        spacing: { before: 0, after: 0 },
        indent: { left: 160, right: 160 },
        border: {
          left: { style: BorderStyle.SINGLE, size: 24, space: 8, color: WORD_COLOURS.accent },
        },
        shading: { type: ShadingType.CLEAR, fill: WORD_COLOURS.band, color: 'auto' },
      },
    },
  ],
};

/** Bullets of the lists. */
export const WORD_NUMBERING = {
  config: [
    {
      reference: BULLETS,
      levels: [
        {
          level: 0,
          format: LevelFormat.BULLET,
          text: '•',
          alignment: AlignmentType.LEFT,
          style: { paragraph: { indent: { left: 420, hanging: 280 } } },
        },
      ],
    },
  ],
};
