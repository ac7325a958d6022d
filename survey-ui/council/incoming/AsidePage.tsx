import type { AsideView } from '../../../api/contract/screens/incoming.ts';
import { Button } from '../../components/Button.tsx';
import { RoundNav } from '../../components/RoundNav.tsx';
import { Table } from '../../components/Table.tsx';
import type { PageAssets } from '../../public/SitePage.tsx';
import { RoundPage } from '../CouncilPage.tsx';
import { FormMessages } from '../FormMessages.tsx';

interface AsidePageProps extends PageAssets {
  readonly view: AsideView;
}

/** What lies aside, by what has become of it. */
export function AsidePage({ view, ...assets }: AsidePageProps) {
  const { message, lead, tryAll, states, items, pages } = view;
  return (
    <RoundPage frame={view} title="Att rätta till" {...assets}>
      <FormMessages message={message} problems={[]} />
      <h1>Att rätta till</h1>
      <p class="lead">{lead}</p>
      {tryAll !== null && (
        <form method="post" action={tryAll} class="flow">
          <p>
            Har du lagt till en plats, eller öppnat omgången igen? Då kan det som väntar gå att ta
            emot.
          </p>
          <Button variant="secondary">Pröva alla igen</Button>
        </form>
      )}
      <RoundNav label="Visa" links={states} />
      {items.length === 0 ? (
        <p>Inget här.</p>
      ) : (
        <Table
          id="undanlagda"
          caption="Undanlagda"
          columns={[{ title: 'Nummer' }, { title: 'Kom' }, { title: 'Vad' }, { title: 'Varför' }]}
          rows={items.map(({ id, href, label, cells }) => ({
            id,
            cells: [
              <a key="link" href={href}>
                {label}
              </a>,
              ...cells,
            ],
          }))}
        />
      )}
      {pages.length > 0 && (
        <nav class="text-pages no-print" aria-label="Fler">
          {pages.map(({ label, href }) => (
            <a key={href} href={href}>
              {label}
            </a>
          ))}
        </nav>
      )}
    </RoundPage>
  );
}
