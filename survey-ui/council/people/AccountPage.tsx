import type { AccountView } from '../../../api/contract/screens/people.ts';
import { Button } from '../../components/Button.tsx';
import { RadioGroup } from '../../components/Choices.tsx';
import { Facts } from '../../components/Facts.tsx';
import type { PageAssets } from '../../public/SitePage.tsx';
import { CouncilPage } from '../CouncilPage.tsx';
import { FormMessages } from '../FormMessages.tsx';
import { problemOf } from '../form-fields.tsx';

interface AccountPageProps extends PageAssets {
  readonly view: AccountView;
}

interface StepProps {
  readonly action: string;
  readonly label: string;
  readonly about: string;
}

function Step({ action, label, about }: StepProps) {
  return (
    <form method="post" action={action} class="flow">
      <p>{about}</p>
      <Button variant="secondary">{label}</Button>
    </form>
  );
}

/** One account, and what can be done about it. It is never deleted: what it has done stands under its name. */
export function AccountPage({ view, ...assets }: AccountPageProps) {
  const { username, facts, action, roles, role, isOwn, isActive, hasSecondFactor, linkLabel } =
    view;
  const problem = problemOf(view, 'roll');
  return (
    <CouncilPage frame={view} title={username} {...assets}>
      <FormMessages message={view.message} problems={view.problems} />
      <p>
        <a href="/radet/konton">Till alla konton</a>
      </p>
      <h1>{username}</h1>
      <Facts facts={facts} />
      {isOwn && (
        <p>
          Det här är ditt eget konto. <a href="/radet/konto">Ändra lösenord och kod i telefonen</a>
        </p>
      )}
      {isActive && !isOwn && (
        <section class="flow">
          <h2>Hjälp till att logga in</h2>
          <Step
            action={`${action}/lank`}
            label={linkLabel}
            about="Du får en länk att lämna över. Den som har länken väljer själv lösenord; du ser det aldrig."
          />
          {hasSecondFactor && (
            <Step
              action={`${action}/tvafaktor`}
              label="Ta bort koden i telefonen"
              about="Om telefonen är borta. Kontot får lägga in en ny kod nästa gång."
            />
          )}
          <Step
            action={`${action}/logga-ut`}
            label="Logga ut överallt"
            about="Till exempel om en dator har kommit bort."
          />
        </section>
      )}
      <section class="flow">
        <h2>Roll</h2>
        <form method="post" action={`${action}/roll`} class="flow narrow-form">
          <RadioGroup name="roll" legend="Roll" options={roles} selected={role} error={problem} />
          <Button variant="secondary">Ändra rollen</Button>
        </form>
      </section>
      <section class="flow">
        <h2>{isActive ? 'Avsluta kontot' : 'Öppna kontot igen'}</h2>
        {isActive ? (
          <Step
            action={`${action}/avsluta`}
            label="Avsluta kontot"
            about="Kontot loggas ut genast och går inte att logga in med. Det som kontot har gjort står kvar i loggen. Det går att ångra."
          />
        ) : (
          <Step
            action={`${action}/aktivera`}
            label="Öppna kontot igen"
            about="Kontot får samma lösenord och roll som förut."
          />
        )}
      </section>
    </CouncilPage>
  );
}
