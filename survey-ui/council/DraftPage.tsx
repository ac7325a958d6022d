import type { DraftTheme } from '../../api/contract/draft.ts';
import type { DataTable, DraftView } from '../../api/contract/screens/council.ts';
import { ButtonLink } from '../components/Button.tsx';
import { keepRanges } from '../components/keep-ranges.ts';
import { Notice } from '../components/Notice.tsx';
import type { PageAssets } from '../public/SitePage.tsx';
import { RoundPage } from './CouncilPage.tsx';
import { FigureTable } from './FigureTable.tsx';
import { PledgeArticle } from './PledgeArticle.tsx';

interface DraftPageProps extends PageAssets {
  readonly view: DraftView;
}

function Sentences({ sentences }: { readonly sentences: readonly string[] }) {
  if (sentences.length === 0) return null;
  return (
    <ul>
      {sentences.map((sentence) => (
        <li key={sentence}>{keepRanges(sentence)}</li>
      ))}
    </ul>
  );
}

interface GroundProps {
  readonly title: string;
  readonly sentences: readonly string[];
}

function Ground({ title, sentences }: GroundProps) {
  if (sentences.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <Sentences sentences={sentences} />
    </>
  );
}

/** What was wished for, under whom it was asked of. */
function wishesByActor({ wishes }: DraftTheme): (readonly [string, readonly string[]])[] {
  const actors = [...new Set(wishes.map(({ actorLabel }) => actorLabel))];
  return actors.map((actor) => [
    actor,
    wishes.filter(({ actorLabel }) => actorLabel === actor).map(({ sentence }) => sentence),
  ]);
}

interface ThemeProps {
  readonly theme: DraftTheme;
  readonly evidence: DataTable | undefined;
}

function Theme({ theme, evidence }: ThemeProps) {
  return (
    <section class="flow draft-theme" id={`tema-${theme.number}`}>
      <h2>
        {theme.number}. {theme.title}
      </h2>
      {theme.standing === 'uncertain' && (
        <Notice kind="careful" title="Osäkert">
          <Sentences sentences={theme.standingReasons} />
        </Notice>
      )}
      <div class="draft-columns">
        <div class="flow draft-ground">
          {theme.background.map((paragraph) => (
            <p key={paragraph}>{keepRanges(paragraph)}</p>
          ))}
          {evidence && evidence.rows.length > 0 && <FigureTable table={evidence} />}
          <Ground title="Platser" sentences={theme.places.map((place) => place.sentence)} />
          <Ground title="Tider" sentences={theme.timesOfDay.map((time) => time.sentence)} />
          {wishesByActor(theme).map(([actor, sentences]) => (
            <Ground
              key={actor}
              title={`Önskemål till ${actor.toLocaleLowerCase('sv')}`}
              sentences={sentences}
            />
          ))}
        </div>
        <div class="flow draft-pledges">
          <h3>Förslag till löften</h3>
          {theme.pledges.map((pledge) => (
            <PledgeArticle key={pledge.number} pledge={pledge} />
          ))}
        </div>
      </div>
    </section>
  );
}

function Grounds({ view: { draft, mainCaution } }: { readonly view: DraftView }) {
  // Stands last on the page already.
  const cautions = draft.cautions.filter((caution) => caution !== mainCaution);
  const parts = [
    { title: 'Underlaget', sentences: draft.basis },
    { title: 'Det som inte går att skilja åt', sentences: draft.ties },
    { title: 'Att tänka på', sentences: cautions },
    { title: 'Så är utkastet gjort', sentences: draft.method },
  ].filter(({ sentences }) => sentences.length > 0);
  return (
    <div class="pair draft-grounds">
      {parts.map(({ title, sentences }) => (
        <section class="flow" key={title}>
          <h2>{title}</h2>
          <Sentences sentences={sentences} />
        </section>
      ))}
    </div>
  );
}

function Contents({ themes }: { readonly themes: readonly DraftTheme[] }) {
  return (
    <nav class="draft-contents" aria-label="Teman i utkastet">
      <ol>
        {themes.map((theme) => (
          <li key={theme.number}>
            <a href={`#tema-${theme.number}`}>
              {theme.number}. {theme.title}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** The draft of next period's pledges: to read here, to take along as a file. */
export function DraftPage({ view, ...assets }: DraftPageProps) {
  const { draft } = view;
  return (
    <RoundPage frame={view} title="Utkast" mainCaution={view.mainCaution} {...assets}>
      <h1>{draft.title}</h1>
      <p class="lead">
        {draft.municipality} och {draft.policeArea}, {draft.period}
      </p>
      <Notice>
        {draft.notices.map((notice) => (
          <p key={notice}>{notice}</p>
        ))}
      </Notice>
      <ul class="downloads no-print">
        {view.downloads.map(({ href, label, about }, index) => (
          <li key={href}>
            <ButtonLink href={href} variant={index === 0 ? 'primary' : 'secondary'} download>
              {label}
            </ButtonLink>
            <span class="muted small">{about}</span>
          </li>
        ))}
      </ul>
      {draft.themes.length > 0 && <Contents themes={draft.themes} />}
      {draft.themes.map((theme, index) => (
        <Theme key={theme.number} theme={theme} evidence={view.evidence[index]} />
      ))}
      <Grounds view={view} />
    </RoundPage>
  );
}
