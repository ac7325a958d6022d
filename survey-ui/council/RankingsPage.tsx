import type { RankingsView } from '../../api/contract/screens/council.ts';
import type { PageAssets } from '../public/SitePage.tsx';
import { RoundPage } from './CouncilPage.tsx';
import { RankedFigure } from './FigureTable.tsx';
import { MatrixTable } from './MatrixTable.tsx';

interface RankingsPageProps extends PageAssets {
  readonly view: RankingsView;
}

/** Themes, places, pairs, times or wishes: the finding first, then each ranking drawn and written. */
export function RankingsPage({ view, ...assets }: RankingsPageProps) {
  const { standing = [] } = view;
  return (
    <RoundPage frame={view} title={view.name} mainCaution={view.mainCaution} {...assets}>
      <h1 class="finding">{view.finding}</h1>
      {view.notes.map((note) => (
        <p key={note}>{note}</p>
      ))}
      {view.matrix && <MatrixTable figure={view.matrix} />}
      {view.figures.map((figure) => (
        <RankedFigure key={figure.id} figure={figure} />
      ))}
      {standing.length > 0 && (
        <section class="reading flow">
          <h2>Vad tål ordningen?</h2>
          <ul class="findings">
            {standing.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </section>
      )}
    </RoundPage>
  );
}
