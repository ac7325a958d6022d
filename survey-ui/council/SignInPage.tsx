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
        {problem && <ErrorSummary errors={[{ message: problem, href: '#username' }]} />}
        <h1>Logga in</h1>
        <p>Här ser samordnare, råd och styrgrupp vad som oroar mest och hur säkert det är.</p>
        <form method="post" action="/radet/logga-in" class="flow sign-in">
          <input type="hidden" name="next" value={view.next} />
          <TextInput
            name="username"
            label="Användarnamn"
            value={view.username}
            autocomplete="username"
            autocapitalize="off"
          />
          <PasswordInput name="password" label="Lösenord" />
          <Button>Logga in</Button>
        </form>
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
