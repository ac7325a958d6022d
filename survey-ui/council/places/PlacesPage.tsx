import type { PlacesView } from '../../../api/contract/screens/places.ts';
import { Button } from '../../components/Button.tsx';
import { Select, TextInput } from '../../components/Field.tsx';
import { Table } from '../../components/Table.tsx';
import type { PageAssets } from '../../public/SitePage.tsx';
import { RoundPage } from '../CouncilPage.tsx';
import { FormMessages } from '../FormMessages.tsx';

interface PlacesPageProps extends PageAssets {
  readonly view: PlacesView;
}

function Former({ former }: Pick<PlacesView, 'former'>) {
  if (former.length === 0) return null;
  return (
    <section class="flow">
      <h2>Platser som inte längre går att välja</h2>
      <p>Svar som nämner dem räknas ändå, också från en platta som inte har hört om ändringen.</p>
      <ul class="former-places">
        {former.map(({ code, sentence, restore }) => (
          <li key={code}>
            <form method="post" action={restore} class="one-line">
              <span>{sentence}</span>
              <Button variant="quiet">
                Ta tillbaka<span class="visually-hidden"> {sentence}</span>
              </Button>
            </form>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Every place that one can choose, to search among and to change. */
export function PlacesPage({ view, ...assets }: PlacesPageProps) {
  const { address, search, area, areas, count, links, places, former } = view;
  return (
    <RoundPage frame={view} title="Platser" {...assets}>
      <FormMessages message={view.message} problems={view.problems} />
      <h1>Platser</h1>
      <p class="lead">
        De platser som den som svarar kan välja. En plats behåller sin kod, så svar från förut
        räknas också när den byter namn eller slås ihop.
      </p>
      <ul class="page-links">
        {links.map(({ label, href }) => (
          <li key={href}>
            <a href={href}>{label}</a>
          </li>
        ))}
      </ul>
      <form method="get" action={address} class="text-filter no-print">
        <TextInput name="sok" label="Sök" value={search} />
        <Select name="omrade" label="Område" options={areas} selected={area} />
        <Button variant="secondary">Visa</Button>
      </form>
      {places.length === 0 ? (
        <p>
          {search || area
            ? 'Ingen plats passar. Ändra sökningen.'
            : 'Det finns ingen plats än. Lägg till dem en och en, eller läs in en lista från en fil.'}
        </p>
      ) : (
        <Table
          id="platser"
          caption={count}
          columns={[
            { title: 'Plats' },
            { title: 'Kallas också' },
            { title: 'Område' },
            { title: 'Slag' },
            { title: 'På kartan' },
            { title: 'Svar', numeric: true },
          ]}
          rows={places.map((place) => ({
            id: place.code,
            cells: [
              <a key="link" href={place.href}>
                {place.label}
              </a>,
              place.aliases,
              place.area,
              place.type,
              place.position,
              place.answers,
            ],
          }))}
        />
      )}
      <Former former={former} />
    </RoundPage>
  );
}
