import type { AsideItemView } from '../../../api/contract/screens/incoming.ts';
import { Button } from '../../components/Button.tsx';
import { Select, TextInput } from '../../components/Field.tsx';
import { Table } from '../../components/Table.tsx';
import type { PageAssets } from '../../public/SitePage.tsx';
import { RoundPage } from '../CouncilPage.tsx';
import { FormMessages } from '../FormMessages.tsx';
import { problemOf } from '../form-fields.tsx';

interface AsideItemPageProps extends PageAssets {
  readonly view: AsideItemView;
}

type PartProps = Pick<AsideItemPageProps, 'view'>;

/** One wrong value at a time; those put right before travel in the form. */
function Correction({ view }: PartProps) {
  const { correction, corrected } = view;
  if (correction === null) return null;
  const { action, path, sentence, options, typed } = correction;
  const error = problemOf(view, 'varde');
  const wrong = error === undefined ? {} : { error };
  return (
    <section class="flow">
      <h2>Rätta</h2>
      <p>{sentence}</p>
      <form method="post" action={action} class="flow narrow-form" noValidate>
        {corrected.map((one) => (
          <input key={one} type="hidden" name="rattat" value={one} />
        ))}
        <input type="hidden" name="sokvag" value={path} />
        {options !== null && (
          <Select
            name="varde"
            label="Det ska vara"
            options={[{ value: '', label: 'Välj' }, ...options]}
            {...wrong}
          />
        )}
        {typed && (
          <TextInput
            name="varde"
            label="Rätt dag"
            hint="Till exempel 2027-04-17."
            autocomplete="off"
            {...wrong}
          />
        )}
        <div class="actions">
          {(options !== null || typed) && <Button>Rätta och ta emot</Button>}
          <Button variant="secondary" name="ta-bort" value="1">
            Ta bort värdet och ta emot
          </Button>
        </div>
      </form>
    </section>
  );
}

function Decisions({ view }: PartProps) {
  const { accept, discard, reopen } = view;
  const error = problemOf(view, 'skal');
  return (
    <>
      {accept && (
        <section class="flow">
          <h2>Ta emot</h2>
          <p>{accept.about}</p>
          <form method="post" action={accept.action}>
            <Button>Ta emot som det är</Button>
          </form>
        </section>
      )}
      {discard && (
        <section class="flow">
          <h2>Lägg åt sidan</h2>
          <form method="post" action={discard} class="flow narrow-form" noValidate>
            <TextInput
              name="skal"
              label="Varför?"
              hint="Till exempel: provsvar från en platta. Inget tas bort, och det går att ångra."
              autocomplete="off"
              {...(error !== undefined && { error })}
            />
            <Button variant="secondary">Lägg åt sidan</Button>
          </form>
        </section>
      )}
      {reopen && (
        <section class="flow">
          <h2>Ångra</h2>
          <p>{reopen.about}</p>
          <form method="post" action={reopen.action}>
            <Button variant="secondary">Öppna igen</Button>
          </form>
        </section>
      )}
    </>
  );
}

/** One item that lies aside: what stands in it, masked, and what can be done. */
export function AsideItemPage({ view, ...assets }: AsideItemPageProps) {
  const { title, what, back, leaves, compared, cut, history, problems } = view;
  return (
    <RoundPage frame={view} title={`${problems.length > 0 ? 'Fel: ' : ''}${title}`} {...assets}>
      <FormMessages message={null} problems={problems} />
      <p>
        <a href={back}>Till listan</a>
      </p>
      <h1>{title}</h1>
      <p class="lead">{what}</p>
      <Correction view={view} />
      <Decisions view={view} />
      <Table
        id="innehall"
        caption="Det som står i svaret, maskerat"
        columns={[
          { title: 'Fält' },
          { title: 'Undanlagt' },
          ...(compared ? [{ title: 'Det som räknas' }] : []),
        ]}
        rows={leaves.map(({ id, cells, differs }) => ({
          id,
          cells: cells.map((cell, index) =>
            differs && index > 0 ? <mark key={index}>{cell || '(inget)'}</mark> : cell,
          ),
        }))}
      />
      {cut && <p class="muted small">Det finns mer än vad som visas.</p>}
      {history.length > 0 && (
        <section class="flow">
          <h2>Det som har gjorts</h2>
          <ul>
            {history.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </section>
      )}
    </RoundPage>
  );
}
