import type { OwnAccountView } from '../../../api/contract/screens/people.ts';
import { Button, ButtonLink } from '../../components/Button.tsx';
import { PasswordInput } from '../../components/Field.tsx';
import type { PageAssets } from '../../public/SitePage.tsx';
import { CouncilPage } from '../CouncilPage.tsx';
import { FormMessages } from '../FormMessages.tsx';
import { problemOf } from '../form-fields.tsx';

interface OwnAccountPageProps extends PageAssets {
  readonly view: OwnAccountView;
}

function Sessions({ sessions }: Pick<OwnAccountView, 'sessions'>) {
  return (
    <section class="flow">
      <h2>Här är du inloggad</h2>
      <ul class="former-places">
        {sessions.map(({ id, sentence, isThis }) => (
          <li key={id}>
            {isThis ? (
              <p>{sentence}, här.</p>
            ) : (
              <form method="post" action="/radet/konto/sessioner" class="one-line">
                <input type="hidden" name="session" value={id} />
                <span>{sentence}</span>
                <Button variant="quiet">Logga ut där</Button>
              </form>
            )}
          </li>
        ))}
      </ul>
      {sessions.length > 1 && (
        <form method="post" action="/radet/konto/sessioner">
          <Button variant="secondary">Logga ut på alla andra ställen</Button>
        </form>
      )}
    </section>
  );
}

/** One's own password, second factor and sessions. */
export function OwnAccountPage({ view, ...assets }: OwnAccountPageProps) {
  const { problems, secondFactor, hasSecondFactor, mustHaveIt } = view;
  const [now, next] = [problemOf(view, 'nuvarande'), problemOf(view, 'nytt')];
  return (
    <CouncilPage frame={view} title={`${problems.length > 0 ? 'Fel: ' : ''}Ditt konto`} {...assets}>
      <FormMessages message={view.message} problems={problems} />
      <h1>Ditt konto</h1>
      <section class="flow">
        <h2>Byt lösenord</h2>
        <form method="post" action="/radet/konto/losenord" class="flow sign-in">
          <PasswordInput
            name="nuvarande"
            label="Nuvarande lösenord"
            {...(now !== undefined && { error: now })}
          />
          <PasswordInput
            name="nytt"
            label="Nytt lösenord"
            isNew
            {...(next !== undefined && { error: next })}
          />
          <PasswordInput name="igen" label="Nytt lösenord, en gång till" isNew />
          <Button>Byt lösenord</Button>
        </form>
      </section>
      <section class="flow">
        <h2>Kod i telefonen</h2>
        <p>{secondFactor}</p>
        <p>
          <ButtonLink href="/radet/konto/tvafaktor" variant="secondary">
            {hasSecondFactor ? 'Byt telefon, eller få nya reservkoder' : 'Lägg in kod i telefonen'}
          </ButtonLink>
        </p>
        {hasSecondFactor && !mustHaveIt && (
          <form method="post" action="/radet/konto/tvafaktor/ta-bort">
            <Button variant="quiet">Ta bort koden i telefonen</Button>
          </form>
        )}
      </section>
      <Sessions sessions={view.sessions} />
    </CouncilPage>
  );
}
