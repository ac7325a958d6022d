import type { ImportPlacesView } from '../../../api/contract/screens/places.ts';
import { Button, ButtonLink } from '../../components/Button.tsx';
import { Table } from '../../components/Table.tsx';
import type { PageAssets } from '../../public/SitePage.tsx';
import { RoundPage } from '../CouncilPage.tsx';
import { FormMessages } from '../FormMessages.tsx';

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
  const error = problems.find(({ href }) => href === '#fil')?.message;
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
        <div class={error ? 'field field-wrong' : 'field'}>
          <label class="field-label" for="fil">
            Fil
          </label>
          {error && (
            <p class="error" id="fil-error">
              {error}
            </p>
          )}
          <input
            type="file"
            id="fil"
            name="fil"
            accept=".csv,text/csv,text/plain"
            aria-describedby={error ? 'fil-error' : undefined}
          />
        </div>
        <Button variant={preview ? 'secondary' : 'primary'}>Visa hur den uppfattas</Button>
      </form>
      {preview && <Preview preview={preview} />}
    </RoundPage>
  );
}
