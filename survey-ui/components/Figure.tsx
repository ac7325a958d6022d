import type { ComponentChildren } from 'preact';

/** A drawing made on the server, as text: one for wide screens and paper, one for a phone. */
interface Drawing {
  readonly wide: string;
  readonly narrow: string;
}

interface FigureProps {
  /** Says the finding: "Mörker och buskörning oroar mest". */
  readonly title: string;
  readonly level?: 2 | 3;
  /** What the figure means and what it does not, in one or two plain sentences. */
  readonly meaning: string;
  readonly drawing?: Drawing | null;
  /** How the table's columns are to be read. */
  readonly note?: string;
  /** Round, snapshot, number of answers. */
  readonly source: string;
  /** The same figures as a table. */
  readonly children: ComponentChildren;
}

/**
 * A finding: its sentence, what it means, the picture, the table with the same figures, the source.
 * The drawing is our own SVG, made from numbers and escaped labels, so it is set in as it is.
 */
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
      {drawing && (
        <>
          <div class="drawing drawing-wide" dangerouslySetInnerHTML={{ __html: drawing.wide }} />
          <div
            class="drawing drawing-narrow"
            dangerouslySetInnerHTML={{ __html: drawing.narrow }}
          />
        </>
      )}
      {children}
      {note && <p class="figure-note">{note}</p>}
      <p class="figure-source">{source}</p>
    </figure>
  );
}
