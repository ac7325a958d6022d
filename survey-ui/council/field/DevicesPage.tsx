import type { DeviceCodeView, DevicesView } from '../../../api/contract/screens/field.ts';
import { Button } from '../../components/Button.tsx';
import { TextInput } from '../../components/Field.tsx';
import { Table } from '../../components/Table.tsx';
import type { PageAssets } from '../../public/SitePage.tsx';
import { RoundPage } from '../CouncilPage.tsx';
import { FormMessages } from '../FormMessages.tsx';
import { problemOf } from '../form-fields.tsx';

interface DevicesPageProps extends PageAssets {
  readonly view: DevicesView;
}

function Device({ device }: { readonly device: DevicesView['devices'][number] }) {
  const { name, rename, code, revoke } = device;
  return (
    <details class="unfold">
      <summary>{name}</summary>
      <div class="flow">
        <form method="post" action={rename} class="placing">
          <TextInput
            id={`namn-${device.id}`}
            name="namn"
            label="Namn"
            value={name}
            autocomplete="off"
          />
          <Button variant="quiet">Byt namn</Button>
        </form>
        {code !== null && (
          <form method="post" action={code}>
            <Button variant="secondary">Gör en ny kod till {name}</Button>
          </form>
        )}
        {revoke !== null && (
          <form method="post" action={revoke}>
            <p>
              Spärra plattan om den är borta. Svar som den redan har tas ändå emot, och märks så att
              ni ser dem.
            </p>
            <Button variant="secondary">Spärra {name}</Button>
          </form>
        )}
      </div>
    </details>
  );
}

/** The tablets of a round: connecting one, what has come from each, and revoking. */
export function DevicesPage({ view, ...assets }: DevicesPageProps) {
  const { problems, entered, devices } = view;
  const error = problemOf(view, 'namn');
  return (
    <RoundPage frame={view} title={`${problems.length > 0 ? 'Fel: ' : ''}Plattor`} {...assets}>
      <FormMessages message={view.message} problems={problems} />
      <h1>Plattor</h1>
      <p class="lead">
        En ansluten platta gör att svar från gatan känns igen. Den ansluts med en kod som gäller
        till i morgon, och en gång.
      </p>
      {devices.length === 0 ? (
        <p>Ingen platta är ansluten.</p>
      ) : (
        <>
          <Table
            id="plattor"
            caption="Plattor"
            columns={[
              { title: 'Platta' },
              { title: 'Tillstånd' },
              { title: 'Hördes av' },
              { title: 'Svar', numeric: true },
              { title: 'Märkta', numeric: true },
              { title: 'Undanlagda', numeric: true },
              { title: 'Väntar', numeric: true },
              { title: 'Slängda', numeric: true },
              { title: 'Klocka' },
            ]}
            rows={devices.map(({ id, name, cells }) => ({ id, cells: [name, ...cells] }))}
          />
          <p>
            Väntar: svar som låg kvar på plattan när den senast hördes av. Slängda: svar som togs
            bort på plattan innan de hade skickats.
          </p>
          <section class="flow">
            <h2>Ändra en platta</h2>
            {devices.map((device) => (
              <Device key={device.id} device={device} />
            ))}
          </section>
        </>
      )}
      <section class="flow">
        <h2>Anslut en platta</h2>
        <form method="post" action={view.action} class="flow narrow-form" noValidate>
          <TextInput
            name="namn"
            label="Plattans namn"
            hint="Så som ni märker den, till exempel Platta 3, gul."
            autocomplete="off"
            value={entered.namn ?? ''}
            {...(error !== undefined && { error })}
          />
          <Button>Gör en kod</Button>
        </form>
      </section>
    </RoundPage>
  );
}

interface DeviceCodePageProps extends PageAssets {
  readonly view: DeviceCodeView;
}

/** A code for a tablet, to read off or to photograph, shown this once. */
export function DeviceCodePage({ view, ...assets }: DeviceCodePageProps) {
  const { name, code, address, qr, until, back } = view;
  return (
    <RoundPage frame={view} title={`Kod till ${name}`} {...assets}>
      <h1>Kod till {name}</h1>
      <ol>
        <li>
          Öppna <strong>{address.label}</strong> på plattan, eller läs av rutan med kameran.
        </li>
        <li>Skriv koden.</li>
      </ol>
      <p class="device-code">{code}</p>
      {/* Drawn by the server from a text of its own. */}
      <div class="qr-frame" dangerouslySetInnerHTML={{ __html: qr }} />
      <p>Koden gäller till och med {until}, på en platta. Den visas bara nu.</p>
      <p class="no-print">
        <a href={back}>Till plattorna</a>
      </p>
    </RoundPage>
  );
}
