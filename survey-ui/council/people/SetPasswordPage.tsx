import type { BadLinkView, SetPasswordView } from '../../../api/contract/screens/people.ts';
import { Button } from '../../components/Button.tsx';
import { ErrorSummary } from '../../components/ErrorSummary.tsx';
import { PasswordInput } from '../../components/Field.tsx';
import { Document, Page } from '../../components/Page.tsx';
import type { PageAssets } from '../../public/SitePage.tsx';

interface SetPasswordPageProps extends PageAssets {
  readonly view: SetPasswordView;
}

/** Somebody who comes with a one-time link chooses a password. */
export function SetPasswordPage({ view, ...assets }: SetPasswordPageProps) {
  const { username, isReset, action, problem } = view;
  const title = isReset ? 'Välj ett nytt lösenord' : 'Välkommen till Trygghetsdialog';
  return (
    <Document
      title={`${problem ? 'Fel: ' : ''}${title} – Rådet`}
      surface="council"
      indexed={false}
      {...assets}
    >
      <Page context="Rådet" home={null}>
        {problem && <ErrorSummary errors={[{ message: problem, href: '#nytt' }]} />}
        <h1>{title}</h1>
        <p>
          Ditt användarnamn är <strong>{username}</strong>. Välj ett lösenord med minst 12 tecken.
          Tre eller fyra ord fungerar bra.
        </p>
        <form method="post" action={action} class="flow sign-in">
          <input type="hidden" name="username" value={username} autocomplete="username" />
          <PasswordInput
            name="nytt"
            label="Lösenord"
            isNew
            {...(problem !== null && { error: problem })}
          />
          <PasswordInput name="igen" label="Lösenordet en gång till" isNew />
          <Button>Spara och logga in</Button>
        </form>
      </Page>
    </Document>
  );
}

interface BadLinkPageProps extends PageAssets {
  readonly view: BadLinkView;
}

/** A link that cannot be used, and what to do. */
export function BadLinkPage({ view, ...assets }: BadLinkPageProps) {
  return (
    <Document title={`${view.title} – Rådet`} surface="council" indexed={false} {...assets}>
      <Page context="Rådet">
        <h1>{view.title}</h1>
        <p class="lead">{view.sentence}</p>
        <p>
          <a href="/radet">Till inloggningen</a>
        </p>
      </Page>
    </Document>
  );
}
