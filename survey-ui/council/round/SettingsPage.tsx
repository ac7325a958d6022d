import type { SettingsView } from '../../../api/contract/screens/round-life.ts';
import { Button } from '../../components/Button.tsx';
import { CheckboxGroup } from '../../components/Choices.tsx';
import { Select } from '../../components/Field.tsx';
import { Notice } from '../../components/Notice.tsx';
import type { PageAssets } from '../../public/SitePage.tsx';
import { RoundPage } from '../CouncilPage.tsx';
import { FormMessages } from '../FormMessages.tsx';
import { formInputs, problemOf } from '../form-fields.tsx';

interface SettingsPageProps extends PageAssets {
  readonly view: SettingsView;
}

/** What somebody else changed while the form was filled in. */
function ChangedByOthers({ others }: Pick<SettingsView, 'others'>) {
  if (others.length === 0) return null;
  return (
    <Notice kind="careful" title="Det här har ändrats medan du skrev">
      <ul>
        {others.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <p>Det du skrev står kvar nedanför. Spara igen om det ska gälla.</p>
    </Notice>
  );
}

/** The settings of a round, in one form. */
export function SettingsPage({ view, ...assets }: SettingsPageProps) {
  const { problems, entered, message } = view;
  const input = formInputs(view);
  return (
    <RoundPage
      frame={view}
      title={`${problems.length > 0 ? 'Fel: ' : ''}Inställningar`}
      {...assets}
    >
      <FormMessages message={message} problems={problems} />
      <ChangedByOthers others={view.others} />
      <p>
        <a href={view.back}>Till omgången</a>
      </p>
      <h1>Inställningar</h1>
      <form method="post" action={view.action} class="flow narrow-form" noValidate>
        <input type="hidden" name="revision" value={view.revision} />
        <input type="hidden" name="sett" value={view.seen} />
        <h2>Namn</h2>
        {input('titel', 'Omgångens namn', 'Så som invånarna ser det.')}
        {input('kommun', 'Kommun')}
        {input('diarienummer', 'Diarienummer', 'Ärendets nummer hos kommunen.')}
        <p>
          <a href={view.sender}>Logotyp, personuppgiftsansvarig och kontakt</a>
        </p>
        <h2>Dagar</h2>
        {input('oppnar', 'Första dagen', 'Till exempel 2027-04-01.')}
        {input('stanger', 'Sista dagen', 'Går att lämna tomt.')}
        {input(
          'karens',
          'Dagar efter sista dagen',
          'Svar som gavs i tid men kommer fram senare, till exempel från en platta utan nät, räknas utan märke så många dagar.',
          'numeric',
        )}
        {input('resultat', 'Resultatet kommer', 'Dagen som ni lovar dem som svarar.')}
        {input('period', 'Löftenas period', 'Till exempel 2027–2028.')}
        <h2>Hur man svarar</h2>
        <CheckboxGroup
          name="satt"
          legend="Sätt att svara"
          options={view.modes}
          selected={view.chosenModes}
          error={problemOf(view, 'satt')}
        />
        <CheckboxGroup
          name="sprak"
          legend="Språk vid sidan av svenska"
          hint="Ett språk visas för invånarna när någon har granskat texterna."
          options={view.languages}
          selected={view.chosenLanguages}
        />
        <Select
          name="fritext"
          label="Får man skriva med egna ord?"
          hint="En plats som inte står i listan går alltid att skriva. Skriv ut pappersformulär på nytt om du ändrar."
          options={[
            { value: 'ja', label: 'Ja, och texterna maskeras' },
            { value: 'nej', label: 'Nej, bara svarsalternativ' },
          ]}
          selected={entered.fritext ?? 'ja'}
        />
        <h2>Siffrorna</h2>
        {input(
          'minsta',
          'Minsta grupp som visas',
          'Antal svar. Färre än så visas inte, så att ingen går att känna igen. Fem är vanligt.',
          'numeric',
        )}
        <Button>Spara</Button>
      </form>
    </RoundPage>
  );
}
