import type { CompositionFigure } from '../../api/contract/screens/council.ts';
import { Drawing } from '../components/Figure.tsx';
import { keepRanges } from '../components/keep-ranges.ts';
import { FigureTable } from './FigureTable.tsx';

/** Who answered beside the population: the sentence, the pictures, and the same figures to unfold. */
export function CompositionView({ figure }: { readonly figure: CompositionFigure }) {
  return (
    <section class="flow composition">
      <h3>Jämfört med befolkningen</h3>
      {figure.sentence && <p>{keepRanges(figure.sentence)}</p>}
      {figure.parts.map(({ label, drawing }) => (
        <div class="composition-part" key={label}>
          <h4>{label}</h4>
          <Drawing drawing={drawing} />
        </div>
      ))}
      <details class="unfold">
        <summary>Samma siffror i en tabell</summary>
        <FigureTable table={figure.table} />
        {figure.note && <p class="figure-note">{figure.note}</p>}
      </details>
    </section>
  );
}
