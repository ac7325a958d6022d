import type { ComponentChildren } from 'preact';

/** Drawn on the server, as text: for a wide screen, for a tablet and paper where that needs its own, for a phone. */
interface DrawingMarkup {
  readonly wide: string;
  readonly middle?: string;
  readonly narrow: string;
}

/** Our own SVG, made from numbers and escaped labels, so it is set in as it is. */
export function Drawing({ drawing }: { readonly drawing: DrawingMarkup }) {
  const { wide, middle, narrow } = drawing;
  const kinds = middle
    ? { 'for-wide': wide, 'for-middle': middle, 'for-narrow': narrow }
    : { 'for-all-but-narrow': wide, 'for-narrow': narrow };
  return Object.entries(kinds).map(([kind, svg]) => (
    <div key={kind} class={`drawing ${kind}`} dangerouslySetInnerHTML={{ __html: svg }} />
  ));
}

interface FigureProps {
  /** Says the finding: "Mörker och buskörning oroar mest". */
  readonly title: string;
  readonly level?: 2 | 3;
  /** What the figure means and what it does not, in one or two plain sentences. */
  readonly meaning: string;
  readonly drawing?: DrawingMarkup | null;
  /** How the table's columns are to be read. */
  readonly note?: string;
  /** Round, snapshot, number of answers. */
  readonly source: string;
  /** The same figures as a table. */
  readonly children: ComponentChildren;
}

/** A finding: its sentence, what it means, the picture, the table with the same figures, the source. */
export function Figure({
  title,
  level = 2,
  meaning,
  drawing,
  note,
  source,
  children,
}: FigureProps) {
  const Title = level === 2 ? 'h2' : 'h3';
  return (
    <figure class="figure">
      <figcaption>
        <Title>{title}</Title>
        <p class="figure-meaning">{meaning}</p>
      </figcaption>
      {drawing && <Drawing drawing={drawing} />}
      {children}
      {note && <p class="figure-note">{note}</p>}
      <p class="figure-source">{source}</p>
    </figure>
  );
}
