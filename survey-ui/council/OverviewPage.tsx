import type { OverviewView } from '../../api/contract/screens/council.ts';
import { Facts } from '../components/Facts.tsx';
import type { PageAssets } from '../public/SitePage.tsx';
import { RoundPage } from './CouncilPage.tsx';
import { FigureTable, RankedFigure } from './FigureTable.tsx';
import { MakeSnapshot } from './MakeSnapshot.tsx';

interface OverviewPageProps extends PageAssets {
  readonly view: OverviewView;
}

function Respondents({ view }: { readonly view: OverviewView }) {
  return (
    <section class="flow">
      <h2>Vilka har svarat, och hur?</h2>
      <Facts kind="figures" facts={view.counts} />
      {view.basis.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <FigureTable table={view.byMode} />
      <p>{view.keptAside}</p>
      {view.makeSnapshot && <MakeSnapshot action={view.makeSnapshot} />}
    </section>
  );
}

/** What a council member sees first: the sentence, the picture, the table, who answered, what to be careful about. */
export function OverviewPage({ view, ...assets }: OverviewPageProps) {
  return (
    <RoundPage frame={view} title="Översikt" mainCaution={view.mainCaution} {...assets}>
      <h1 class="finding">{view.finding}</h1>
      <p class="basis-line">{view.basisLine}</p>
      <RankedFigure figure={view.leading} />
      <p>
        <a href={view.more.href}>{view.more.label}</a>
      </p>
      {view.findings.length > 0 && (
        <section class="flow">
          <h2>Det här har också kommit fram</h2>
          <ul class="findings">
            {view.findings.map(({ sentence, link }) => (
              <li key={link.href}>
                {sentence} <a href={link.href}>{link.label}</a>
              </li>
            ))}
          </ul>
        </section>
      )}
      <Respondents view={view} />
      {view.cautions.length > 0 && (
        <section class="flow">
          <h2>Att tänka på i just den här omgången</h2>
          <ul>
            {view.cautions.map((caution) => (
              <li key={caution}>{caution}</li>
            ))}
          </ul>
        </section>
      )}
    </RoundPage>
  );
}
