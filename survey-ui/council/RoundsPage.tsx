import type { RoundsView } from '../../api/contract/screens/council.ts';
import { ButtonLink } from '../components/Button.tsx';
import { Doors } from '../components/Doors.tsx';
import type { PageAssets } from '../public/SitePage.tsx';
import { CouncilPage } from './CouncilPage.tsx';

interface RoundsPageProps extends PageAssets {
  readonly view: RoundsView;
}

/** The rounds of the dialogue, to choose one. */
export function RoundsPage({ view, ...assets }: RoundsPageProps) {
  return (
    <CouncilPage
      frame={view}
      title="Dialogomgångar"
      example={view.rounds.some((round) => round.example)}
      {...assets}
    >
      <h1>Dialogomgångar</h1>
      {view.rounds.length === 0 ? (
        <p class="lead">
          {view.create === null
            ? 'Det finns ingen omgång än. Samordnaren lägger upp den första.'
            : 'Det finns ingen omgång än. Skapa den första; det tar en eftermiddag att få den redo att öppna.'}
        </p>
      ) : (
        <Doors doors={view.rounds} />
      )}
      {view.create !== null && (
        <p>
          <ButtonLink
            href={view.create}
            variant={view.rounds.length === 0 ? 'primary' : 'secondary'}
          >
            Ny omgång
          </ButtonLink>
        </p>
      )}
    </CouncilPage>
  );
}
