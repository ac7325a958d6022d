/**
 * A document before it has a form: what it says and in which order. The Word
 * file and the HTML page are drawn from the same one, so they cannot differ.
 */

/** A column of figures is set to the right; one of words may be given more room. */
export interface Column {
  readonly heading: string;
  readonly figures?: boolean;
  /** Share of the width, relative to the other columns; 1 unless told. */
  readonly width?: number;
}

export interface TableBlock {
  readonly kind: 'table';
  readonly caption: string;
  readonly columns: readonly Column[];
  /** A line break in a cell is kept. */
  readonly rows: readonly (readonly string[])[];
}

/** A chart, in the shape of a wide column and in that of a phone. */
export interface FigureBlock {
  readonly kind: 'figure';
  /** The finding, for those who cannot see the picture. */
  readonly title: string;
  /** How to read it, and what it rests on; stands below. */
  readonly caption: string;
  readonly wide: string;
  readonly narrow: string;
}

/** A suggested pledge: named fields, some of which the council fills in. */
export interface PledgeBlock {
  readonly kind: 'pledge';
  readonly number: string;
  readonly fields: readonly {
    readonly label: string;
    readonly text: string;
    readonly fillIn?: boolean;
    /** Short: two such in a row stand beside each other. */
    readonly short?: boolean;
  }[];
}

export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string; readonly lead?: boolean }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'notice'; readonly lines: readonly string[] }
  | TableBlock
  | FigureBlock
  | PledgeBlock;

export interface ReportDocument {
  readonly title: string;
  /** Lines under the title: whose it is, for which period, when it was made. */
  readonly subtitle: readonly string[];
  /** Stands at the head of every page: "Utkast". */
  readonly mark: string;
  /** Stands at the foot of every page: the snapshot and the day. */
  readonly source: string;
  /** The day it was made, as the file's own date: 2026-05-20. */
  readonly madeOn: string;
  readonly blocks: readonly Block[];
}

/** A heading and what stands under it; nothing at all when there is nothing to say. */
export function section(
  level: 1 | 2 | 3,
  text: string,
  blocks: readonly Block[],
): readonly Block[] {
  return blocks.length === 0 ? [] : [{ kind: 'heading', level, text }, ...blocks];
}

/** Points in a list; nothing when there are none. */
export function list(items: readonly string[]): readonly Block[] {
  return items.length === 0 ? [] : [{ kind: 'list', items }];
}

/** Paragraphs of plain text. */
export function paragraphs(texts: readonly string[]): readonly Block[] {
  return texts.map((text) => ({ kind: 'paragraph', text }));
}
