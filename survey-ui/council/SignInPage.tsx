import type { SignInView } from '../../api/contract/screens/council.ts';
import { Button } from '../components/Button.tsx';
import { ErrorSummary } from '../components/ErrorSummary.tsx';
import { PasswordInput, TextInput } from '../components/Field.tsx';
import { Notice } from '../components/Notice.tsx';
import { Document, Page } from '../components/Page.tsx';
import type { PageAssets } from '../public/SitePage.tsx';

interface SignInPageProps extends PageAssets {
  readonly view: SignInView;
}

function PasswordForm({ view: { problem, next, username } }: Pick<SignInPageProps, 'view'>) {
  return (
    <>
      {problem && <ErrorSummary errors={[{ message: problem, href: '#username' }]} />}
      <h1>Logga in</h1>
      <p>Här ser samordnare, råd och styrgrupp vad som oroar mest och hur säkert det är.</p>
      <form method="post" action="/radet/logga-in" class="flow sign-in">
        <input type="hidden" name="next" value={next} />
        <TextInput
          name="username"
          label="Användarnamn"
          value={username}
          autocomplete="username"
          autocapitalize="off"
        />
        <PasswordInput name="password" label="Lösenord" />
        <Button>Logga in</Button>
      </form>
    </>
  );
}

function CodeForm({ view: { problem, next, ticket } }: Pick<SignInPageProps, 'view'>) {
  return (
    <>
      {problem && <ErrorSummary errors={[{ message: problem, href: '#kod' }]} />}
      <h1>Skriv koden från telefonen</h1>
      <p>Öppna appen med koder och skriv de sex siffrorna för Trygghetsdialog.</p>
      <form method="post" action="/radet/logga-in/kod" class="flow sign-in">
        <input type="hidden" name="next" value={next} />
        <input type="hidden" name="biljett" value={ticket ?? ''} />
        <TextInput
          name="kod"
          label="Kod"
          hint="Har du inte telefonen? Skriv en av dina reservkoder."
          autocomplete="one-time-code"
          autocapitalize="off"
          autoFocus
          {...(problem !== null && { error: problem })}
        />
        <Button>Fortsätt</Button>
      </form>
      <p>
        <a href="/radet">Börja om</a>
      </p>
    </>
  );
}

/** The way in to the council's pages. What failed is said of both fields at once, never of one. */
export function SignInPage({ view, ...assets }: SignInPageProps) {
  const { problem, exampleSignIn } = view;
  return (
    <Document
      title={`${problem ? 'Fel: ' : ''}Logga in – Rådet`}
      surface="council"
      indexed={false}
      {...assets}
    >
      <Page context="Rådet">
        {view.ticket === null ? <PasswordForm view={view} /> : <CodeForm view={view} />}
        {view.isEmpty && (
          <Notice kind="careful" title="Det finns inget konto än">
            <p>
              Den som sköter servern gör det första kontot:{' '}
              <code>npx trygghetsdialog user add samordnare --role coordinator</code>
            </p>
          </Notice>
        )}
        {exampleSignIn && (
          <Notice title="Exemplets inloggning">
            <p>
              Användarnamn <code>{exampleSignIn.username}</code>, lösenord{' '}
              <code>{exampleSignIn.password}</code>. Den finns bara i exemplet, där alla svar är
              påhittade.
            </p>
          </Notice>
        )}
        <p class="muted">
          Har du inget konto? Din samordnare lägger upp det. Enkäten kräver ingen inloggning:{' '}
          <a href="/">gå till startsidan</a>.
        </p>
      </Page>
    </Document>
  );
}
