import type { ImportPlacesView } from '../../../api/contract/screens/places.ts';
import { Button, ButtonLink } from '../../components/Button.tsx';
import { Table } from '../../components/Table.tsx';
import type { PageAssets } from '../../public/SitePage.tsx';
import { RoundPage } from '../CouncilPage.tsx';
import { FormMessages } from '../FormMessages.tsx';
import { problemOf, TextFileField } from '../form-fields.tsx';

interface ImportPlacesPageProps extends PageAssets {
  readonly view: ImportPlacesView;
}

function Preview({ preview }: { readonly preview: NonNullable<ImportPlacesView['preview']> }) {
  const { sentence, rows, newAreas, may, confirm, revision, text } = preview;
  return (
    <section class="flow">
      <h2>Så uppfattas filen</h2>
      <p>{sentence}</p>
      {newAreas.length > 0 && <p>Nya områden: {newAreas.join(', ')}.</p>}
      {may ? (
        <form method="post" action={confirm}>
          <input type="hidden" name="revision" value={revision} />
          <input type="hidden" name="text" value={text} />
          <Button>Läs in</Button>
        </form>
      ) : (
        <p>Inget ändras av den här filen.</p>
      )}
      <Table
        id="rader"
        caption="Rad för rad"
        heading={1}
        columns={[
          { title: 'Rad', numeric: true },
          { title: 'Plats' },
          { title: 'Vad som händer' },
          { title: 'Att veta' },
        ]}
        rows={rows.map(({ id, cells, refused }) => ({ id, cells, faint: refused }))}
      />
    </section>
  );
}

/** Places from a file: which columns it may have, and what was understood of one. */
export function ImportPlacesPage({ view, ...assets }: ImportPlacesPageProps) {
  const { problems, action, back, download, preview } = view;
  const error = problemOf(view, 'fil');
  return (
    <RoundPage
      frame={view}
      title={`${problems.length > 0 ? 'Fel: ' : ''}Läs in platser`}
      {...assets}
    >
      <FormMessages message={view.message} problems={problems} />
      <p>
        <a href={back}>Till platserna</a>
      </p>
      <h1>Läs in platser från en fil</h1>
      <p>
        En CSV-fil med en plats på varje rad. Kolumnen <strong>namn</strong> måste finnas. Dessutom
        kan det finnas kod, alias (åtskilda med semikolon), typ, område, latitud och longitud. Inget
        sparas förrän du har sett hur filen uppfattas.
      </p>
      <p>
        <ButtonLink href={download} variant="quiet" download>
          Hämta platserna som de är nu, för Excel
        </ButtonLink>
      </p>
      <form method="post" action={action} enctype="multipart/form-data" class="flow narrow-form">
        <TextFileField label="Fil" accept=".csv,text/csv,text/plain" error={error} />
        <Button variant={preview ? 'secondary' : 'primary'}>Visa hur den uppfattas</Button>
      </form>
      {preview && <Preview preview={preview} />}
    </RoundPage>
  );
}
