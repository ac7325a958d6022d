import type { CreateRoundView } from '../../../api/contract/screens/round-life.ts';
import { Button } from '../../components/Button.tsx';
import { CheckboxGroup } from '../../components/Choices.tsx';
import { Select } from '../../components/Field.tsx';
import type { PageAssets } from '../../public/SitePage.tsx';
import { CouncilPage } from '../CouncilPage.tsx';
import { FormMessages } from '../FormMessages.tsx';
import { formInputs, problemOf } from '../form-fields.tsx';

interface CreateRoundPageProps extends PageAssets {
  readonly view: CreateRoundView;
}

/** A new round: what it is called, when it is open, how one answers. The rest comes after. */
export function CreateRoundPage({ view, ...assets }: CreateRoundPageProps) {
  const { problems, entered, earlier } = view;
  const input = formInputs(view);
  return (
    <CouncilPage frame={view} title={`${problems.length > 0 ? 'Fel: ' : ''}Ny omgång`} {...assets}>
      <FormMessages message={null} problems={problems} />
      <h1>Ny omgång</h1>
      <p class="lead">
        Ingen kan svara förrän du öppnar omgången. Allt går att ändra innan dess, och det mesta
        efteråt.
      </p>
      <form method="post" action="/radet/omgangar/ny" class="flow narrow-form" noValidate>
        {earlier.length > 0 && (
          <Select
            name="fran"
            label="Utgå från"
            hint="Frågor, teman, platser, områden, befolkning och avsändare följer med. Svar, dagar och inbjudningar gör det inte."
            options={[{ value: '', label: 'Inget, börja från början' }, ...earlier]}
            selected={entered.fran ?? ''}
          />
        )}
        {input('titel', 'Omgångens namn', 'Till exempel Trygghetsdialog Exempelstad 2027.')}
        {input(
          'kommun',
          'Kommun',
          earlier.length > 0
            ? 'Behövs inte om du utgår från en tidigare omgång.'
            : 'Till exempel Exempelstads kommun.',
        )}
        {input('oppnar', 'Första dagen', 'Till exempel 2027-04-01.')}
        {input('stanger', 'Sista dagen', 'Går att lämna tomt.')}
        <CheckboxGroup
          name="satt"
          legend="Sätt att svara"
          options={view.modes}
          selected={view.chosenModes}
          error={problemOf(view, 'satt')}
        />
        {input(
          'adress',
          'Sista delen av enkätens adress',
          'Små bokstäver a–z, siffror och bindestreck. Lämna tomt, så blir det omgångens namn.',
        )}
        <Button>Skapa omgången</Button>
      </form>
    </CouncilPage>
  );
}
