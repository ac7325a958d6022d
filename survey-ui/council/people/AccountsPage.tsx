import type { AccountsView } from '../../../api/contract/screens/people.ts';
import { Button } from '../../components/Button.tsx';
import { RadioGroup } from '../../components/Choices.tsx';
import { TextInput } from '../../components/Field.tsx';
import { Table } from '../../components/Table.tsx';
import type { PageAssets } from '../../public/SitePage.tsx';
import { CouncilPage } from '../CouncilPage.tsx';
import { FormMessages } from '../FormMessages.tsx';
import { problemOf } from '../form-fields.tsx';

interface AccountsPageProps extends PageAssets {
  readonly view: AccountsView;
}

/** Who has an account, and inviting somebody new. */
export function AccountsPage({ view, ...assets }: AccountsPageProps) {
  const { problems, entered, roles, accounts } = view;
  const error = problemOf(view, 'namn');
  return (
    <CouncilPage frame={view} title={`${problems.length > 0 ? 'Fel: ' : ''}Konton`} {...assets}>
      <FormMessages message={view.message} problems={problems} />
      <h1>Konton</h1>
      <Table
        id="konton"
        caption="Alla konton"
        columns={[
          { title: 'Användarnamn' },
          { title: 'Roll' },
          { title: 'Tillstånd' },
          { title: 'Kod i telefonen' },
          { title: 'Senast inloggad' },
        ]}
        rows={accounts.map(({ id, username, href, role, state, secondFactor, lastDay }) => ({
          id: String(id),
          cells: [
            <a key="link" href={href}>
              {username}
            </a>,
            role,
            state,
            secondFactor,
            lastDay,
          ],
        }))}
      />
      <section class="flow">
        <h2>Bjud in någon</h2>
        <p>Du får en länk att lämna över. Den gäller i en vecka, och en gång.</p>
        <form method="post" action="/radet/konton" class="flow narrow-form" noValidate>
          <TextInput
            name="namn"
            label="Användarnamn"
            hint="Ta gärna rollen i stället för personens namn, till exempel polisen."
            autocomplete="off"
            autocapitalize="off"
            value={entered.namn ?? ''}
            {...(error !== undefined && { error })}
          />
          <RadioGroup
            name="roll"
            legend="Roll"
            options={roles}
            selected={entered.roll ?? null}
            error={problemOf(view, 'roll')}
          />
          <Button>Gör en inbjudan</Button>
        </form>
      </section>
    </CouncilPage>
  );
}
