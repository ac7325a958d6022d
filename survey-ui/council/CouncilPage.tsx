import type { ComponentChildren } from 'preact';
import type { CouncilFrame, RoundFrame } from '../../api/contract/screens/council.ts';
import { Button } from '../components/Button.tsx';
import { ExampleNotice, Notice } from '../components/Notice.tsx';
import { Document, Page } from '../components/Page.tsx';
import { RoundNav } from '../components/RoundNav.tsx';
import type { PageAssets } from '../public/SitePage.tsx';

function Account({ account }: CouncilFrame) {
  return (
    <>
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
        aside={<Account account={frame.account} />}
        example={example && <ExampleNotice />}
      >
        {children}
      </Page>
    </Document>
  );
}

interface RoundPageProps extends PageAssets {
  readonly frame: RoundFrame;
  readonly title: string;
  /** Stands last on every page with figures. */
  readonly mainCaution?: string;
  readonly children: ComponentChildren;
}

/** A page of a round: its name, its views, which snapshot it shows, and how figures are to be read. */
export function RoundPage({ frame, title, mainCaution, children, ...assets }: RoundPageProps) {
  const { round, snapshotLine, newer } = frame;
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
        aside={<Account account={frame.account} />}
        navigation={
          <>
            {frame.navigation.length > 0 && (
              <RoundNav label="Resultatet" links={frame.navigation} />
            )}
            <RoundNav label="Omgången" links={frame.administration} secondary />
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
