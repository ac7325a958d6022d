import type { OverviewView } from '../../api/contract/screens/council.ts';
import { Facts } from '../components/Facts.tsx';
import { keepRanges } from '../components/keep-ranges.ts';
import { Notice } from '../components/Notice.tsx';
import type { PageAssets } from '../public/SitePage.tsx';
import { CompositionView } from './CompositionView.tsx';
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
      <div class="pair">
        <div class="flow">
          {view.basis.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
          {view.byMode && <FigureTable table={view.byMode} />}
          <p>{view.keptAside}</p>
          {view.withdrawn.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
          {view.makeSnapshot && <MakeSnapshot form={view.makeSnapshot} />}
        </div>
        {view.composition && <CompositionView figure={view.composition} />}
      </div>
    </section>
  );
}

function FlaggedAnswers({ flagged }: Pick<OverviewView, 'flagged'>) {
  if (flagged === null) return null;
  return (
    <section class="flow">
      <h2>Svar att fråga sig om</h2>
      {flagged.sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <FigureTable table={flagged.table} />
    </section>
  );
}

function OtherFindings({ findings }: Pick<OverviewView, 'findings'>) {
  if (findings.length === 0) return null;
  return (
    <section class="flow">
      <h2>Det här har också kommit fram</h2>
      <ul class="findings">
        {findings.map(({ sentence, link }) => (
          <li key={link.href}>
            {keepRanges(sentence)} <a href={link.href}>{link.label}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Cautions({ cautions }: Pick<OverviewView, 'cautions'>) {
  if (cautions.length === 0) return null;
  return (
    <section class="flow">
      <h2>Att tänka på i just den här omgången</h2>
      <ul class="findings">
        {cautions.map((caution) => (
          <li key={caution}>{keepRanges(caution)}</li>
        ))}
      </ul>
    </section>
  );
}

/** What a council member sees first: the sentence, the picture, the table, who answered, what to be careful about. */
export function OverviewPage({ view, ...assets }: OverviewPageProps) {
  return (
    <RoundPage frame={view} title="Översikt" mainCaution={view.mainCaution} {...assets}>
      {view.message && (
        <Notice kind="done">
          <p>{view.message}</p>
        </Notice>
      )}
      <h1 class="finding">{view.finding}</h1>
      <p class="basis-line">{view.basisLine}</p>
      {view.leading ? (
        <>
          <RankedFigure figure={view.leading.figure} />
          <p>
            <a href={view.leading.more.href}>{view.leading.more.label}</a>
          </p>
        </>
      ) : (
        <p class="lead">{view.needed}</p>
      )}
      <div class="pair">
        <OtherFindings findings={view.findings} />
        <Cautions cautions={view.cautions} />
      </div>
      <Respondents view={view} />
      <FlaggedAnswers flagged={view.flagged} />
    </RoundPage>
  );
}
