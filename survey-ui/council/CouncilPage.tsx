import type { ComponentChildren } from 'preact';
import type {
  CouncilFrame,
  RoundFrame,
  UnpublishedNote,
} from '../../api/contract/screens/council.ts';
import { AboutLinks } from '../components/AboutLinks.tsx';
import { Button } from '../components/Button.tsx';
import { ExampleNotice, Notice } from '../components/Notice.tsx';
import { Document, Page } from '../components/Page.tsx';
import { RoundNav } from '../components/RoundNav.tsx';
import type { PageAssets } from '../public/SitePage.tsx';

function Account({ account, site }: CouncilFrame) {
  return (
    <>
      <nav class="site-nav no-print" aria-label="Hela Trygghetsdialog">
        {site.map(({ label, href }) => (
          <a key={href} href={href}>
            {label}
          </a>
        ))}
      </nav>
      <span class="account-name">
        Inloggad: {account.username}
        {account.role && `, ${account.role}`}
      </span>
      <form method="post" action="/radet/logga-ut" class="account no-print">
        <Button variant="quiet">Logga ut</Button>
      </form>
    </>
  );
}

interface CouncilPageProps extends PageAssets {
  readonly frame: CouncilFrame;
  readonly title: string;
  readonly example?: boolean;
  readonly children: ComponentChildren;
}

/** A page behind the sign-in that belongs to no round. */
export function CouncilPage({
  frame,
  title,
  example = false,
  children,
  ...assets
}: CouncilPageProps) {
  return (
    <Document title={`${title} – Rådet`} surface="council" indexed={false} {...assets}>
      <Page
        home="/radet"
        context="Rådet"
        aside={<Account {...frame} />}
        footer={<AboutLinks />}
        example={example && <ExampleNotice />}
      >
        {children}
      </Page>
    </Document>
  );
}

/** Stands above the figures of a snapshot that only the coordinator sees. */
function Unpublished({ note }: { readonly note: UnpublishedNote }) {
  const { title, sentences, publish } = note;
  return (
    <Notice kind="careful" title={title}>
      {sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {publish && (
        <form method="post" action={publish.action} class="make-snapshot no-print">
          <Button variant="secondary">{publish.label}</Button>
          <p class="muted small">{publish.about}</p>
        </form>
      )}
    </Notice>
  );
}

interface RoundPageProps extends PageAssets {
  /** Address of a script that makes the page quicker, or none. */
  readonly script?: string;
  readonly frame: RoundFrame;
  readonly title: string;
  /** Stands last on every page with figures. */
  readonly mainCaution?: string;
  readonly children: ComponentChildren;
}

/** A page of a round: its name, its views, which snapshot it shows, and how figures are to be read. */
export function RoundPage({ frame, title, mainCaution, children, ...assets }: RoundPageProps) {
  const { round, snapshotLine, newer, unpublished } = frame;
  return (
    <Document
      title={`${title} – ${round.municipality} – Rådet`}
      surface="council"
      indexed={false}
      {...assets}
    >
      <Page
        home="/radet"
        context={round.title}
        aside={<Account {...frame} />}
        footer={<AboutLinks />}
        navigation={
          <>
            {frame.navigation.length > 0 && (
              <RoundNav label="Resultatet" links={frame.navigation} />
            )}
            <RoundNav label="Omgången" links={frame.administration} secondary />
            {frame.within.length > 0 && (
              <RoundNav
                label={frame.administration.find(({ current }) => current)?.label ?? ''}
                links={frame.within}
                secondary
              />
            )}
          </>
        }
        example={frame.example && <ExampleNotice />}
      >
        {snapshotLine && (
          <p class="snapshot-line">
            {snapshotLine}
            {newer && (
              <>
                {' · '}
                <a href={newer.href}>{newer.label}</a>
              </>
            )}
          </p>
        )}
        {unpublished && <Unpublished note={unpublished} />}
        {children}
        {mainCaution && (
          <section class="reading flow">
            <h2>Så ska siffrorna läsas</h2>
            <Notice kind="careful">
              <p>{mainCaution}</p>
            </Notice>
          </section>
        )}
      </Page>
    </Document>
  );
}
