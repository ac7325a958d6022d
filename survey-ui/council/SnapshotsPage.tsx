import type { NothingYetView, SnapshotsView } from '../../api/contract/screens/council.ts';
import { Notice } from '../components/Notice.tsx';
import { Table } from '../components/Table.tsx';
import type { PageAssets } from '../public/SitePage.tsx';
import { RoundPage } from './CouncilPage.tsx';
import { MakeSnapshot } from './MakeSnapshot.tsx';

interface SnapshotsPageProps extends PageAssets {
  readonly view: SnapshotsView;
}

/** Every snapshot by its number, and the way to a new one. */
export function SnapshotsPage({ view, ...assets }: SnapshotsPageProps) {
  const isTold = view.snapshots.some(({ publication }) => publication !== null);
  return (
    <RoundPage frame={view} title="Lägen" {...assets}>
      <h1>Lägen</h1>
      {view.message && (
        <Notice kind="careful">
          <p>{view.message}</p>
        </Notice>
      )}
      <p>
        Ett läge är rangordningen av de svar som fanns när det räknades fram. Det ändras aldrig, så
        att beslut och dokument kan hänvisa till dess nummer.
      </p>
      <p>{view.live}</p>
      {view.withdrawn && <p>{view.withdrawn}</p>}
      {view.makeSnapshot && <MakeSnapshot form={view.makeSnapshot} variant="primary" />}
      {view.snapshots.length > 0 && (
        <Table
          id="lagen"
          caption="Lägen som har räknats fram"
          columns={[
            { title: 'Läge' },
            { title: 'Framräknat' },
            { title: 'Svar i läget', numeric: true },
            ...(isTold ? [{ title: 'Publicering' }] : []),
            ...(view.withdrawn ? [{ title: 'Återkallade sedan dess', numeric: true }] : []),
          ]}
          rows={view.snapshots.map((snapshot) => ({
            id: String(snapshot.number),
            cells: [
              <a key="link" href={snapshot.href}>
                Läge {snapshot.number}
              </a>,
              snapshot.madeOn,
              snapshot.respondents,
              ...(isTold ? [snapshot.publication ?? ''] : []),
              ...(view.withdrawn ? [snapshot.withdrawnSince] : []),
            ],
          }))}
        />
      )}
    </RoundPage>
  );
}

interface NothingYetPageProps extends PageAssets {
  readonly view: NothingYetView;
}

/** A round without a snapshot: how many answers there are and what to do. */
export function NothingYetPage({ view, ...assets }: NothingYetPageProps) {
  return (
    <RoundPage frame={view} title="Inget läge än" {...assets}>
      <h1>Inget läge är framräknat än</h1>
      {view.message && (
        <Notice kind="careful">
          <p>{view.message}</p>
        </Notice>
      )}
      {view.sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {view.survey && (
        <p>
          <a href={view.survey.href}>{view.survey.label}</a>
        </p>
      )}
      {view.makeSnapshot && <MakeSnapshot form={view.makeSnapshot} variant="primary" />}
    </RoundPage>
  );
}
