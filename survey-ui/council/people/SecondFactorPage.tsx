import type { RecoveryCodesView, SecondFactorView } from '../../../api/contract/screens/people.ts';
import { Button, ButtonLink } from '../../components/Button.tsx';
import { TextInput } from '../../components/Field.tsx';
import { Notice } from '../../components/Notice.tsx';
import type { PageAssets } from '../../public/SitePage.tsx';
import { CouncilPage } from '../CouncilPage.tsx';
import { FormMessages } from '../FormMessages.tsx';

interface SecondFactorPageProps extends PageAssets {
  readonly view: SecondFactorView;
}

/** Setting up the second factor: the phone reads the code, and shows that it has by a code of its own. */
export function SecondFactorPage({ view, ...assets }: SecondFactorPageProps) {
  const error = view.problems[0]?.message;
  return (
    <CouncilPage frame={view} title={`${error ? 'Fel: ' : ''}Kod i telefonen`} {...assets}>
      <FormMessages message={null} problems={view.problems} />
      <h1>Lägg in kod i telefonen</h1>
      {view.isRequired && (
        <Notice kind="careful">
          <p>
            Du ser svar och texter, så ditt lösenord räcker inte. Lägg in koden en gång, så är det
            klart.
          </p>
        </Notice>
      )}
      <ol>
        <li>Öppna en app för engångskoder i telefonen. Din it-avdelning vet vilken ni använder.</li>
        <li>Lägg till ett konto och läs av rutan, eller skriv in hemligheten för hand.</li>
        <li>Skriv de sex siffrorna som appen visar.</li>
      </ol>
      {/* Drawn by the server from a text of its own. */}
      <div class="qr-frame" dangerouslySetInnerHTML={{ __html: view.qr }} />
      <p>
        Hemligheten: <code>{view.secret}</code>
      </p>
      <form method="post" action="/radet/konto/tvafaktor" class="flow sign-in" noValidate>
        <input type="hidden" name="hemlighet" value={view.plain} />
        <TextInput
          name="kod"
          label="Kod från telefonen"
          inputmode="numeric"
          autocomplete="one-time-code"
          {...(error !== undefined && { error })}
        />
        <Button>Lägg in</Button>
      </form>
    </CouncilPage>
  );
}

interface RecoveryCodesPageProps extends PageAssets {
  readonly view: RecoveryCodesView;
}

/** Codes for the day when the phone is gone, shown this once. */
export function RecoveryCodesPage({ view, ...assets }: RecoveryCodesPageProps) {
  return (
    <CouncilPage frame={view} title="Reservkoder" {...assets}>
      <h1>Spara dina reservkoder</h1>
      <p>
        Koden i telefonen är inlagd. Är telefonen borta loggar du in med en av de här koderna. Varje
        kod går att använda en gång. Skriv ut dem eller lägg dem i en lösenordshanterare: de visas
        bara nu.
      </p>
      <ul class="recovery-codes">
        {view.codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <p>
        <ButtonLink href="/radet">Fortsätt</ButtonLink>
      </p>
    </CouncilPage>
  );
}
