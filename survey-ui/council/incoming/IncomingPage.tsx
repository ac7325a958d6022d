import type { CountTable, IncomingView } from '../../../api/contract/screens/incoming.ts';
import { Facts } from '../../components/Facts.tsx';
import { Table } from '../../components/Table.tsx';
import type { PageAssets } from '../../public/SitePage.tsx';
import { RoundPage } from '../CouncilPage.tsx';

interface IncomingPageProps extends PageAssets {
  readonly view: IncomingView;
}

/** Counts with a bar each: the figure is beside it, so the bar is for the eye alone. */
function Counts({ table }: { readonly table: CountTable }) {
  const { id, caption, column, note, rows, most } = table;
  return (
    <section class="flow">
      <Table
        id={id}
        caption={caption}
        columns={[{ title: column }, { title: 'Svar', numeric: true }, { title: 'Jämfört' }]}
        rows={rows.map((row) => ({
          id: row.id,
          cells: [
            row.label,
            row.count,
            <meter key="bar" class="bar" min={0} max={most} value={row.value} aria-hidden="true" />,
          ],
        }))}
      />
      {note !== null && <p class="muted small">{note}</p>}
    </section>
  );
}

/** How much has come in, from where, and where all of it is. */
export function IncomingPage({ view, ...assets }: IncomingPageProps) {
  const { lead, reckoning, links, tables, flags } = view;
  return (
    <RoundPage frame={view} title="Inkommet" {...assets}>
      <h1>Inkommet</h1>
      <p class="lead">{lead}</p>
      {reckoning.length > 0 && <Facts facts={reckoning} kind="figures" />}
      <ul class="trials">
        {links.map(({ label, href, about }) => (
          <li key={href}>
            <a href={href}>{label}</a>
            <p class="muted small">{about}</p>
          </li>
        ))}
      </ul>
      {tables.map((table) => (
        <Counts key={table.id} table={table} />
      ))}
      {flags && (
        <section class="flow">
          <h2>Flaggor</h2>
          <p>{flags.sentence}</p>
          <Table
            id="flaggor"
            caption="Vad svar flaggades för när de kom"
            columns={[
              { title: 'Flagga' },
              { title: 'Svar', numeric: true },
              { title: 'Vad den betyder' },
              { title: 'Av en slump' },
            ]}
            rows={flags.rows}
          />
        </section>
      )}
    </RoundPage>
  );
}
