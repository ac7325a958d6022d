import type { ProblemView } from '../../api/contract/screens/site.ts';
import { ButtonLink } from '../components/Button.tsx';
import { type PageAssets, SitePage } from './SitePage.tsx';

interface ProblemPageProps extends PageAssets {
  readonly view: ProblemView;
}

/** What a person can do about a refusal, by its status. */
function advice({ status, detail }: ProblemView): string {
  if (status === 401) return 'Logga in och försök igen.';
  if (status === 403 && detail)
    return 'Gå tillbaka till sidan du kom från, eller logga in med ett annat konto.';
  if (status === 403)
    return 'Be din samordnare om rätt behörighet, eller logga in med ett annat konto.';
  if (status === 404 || status === 410)
    return 'Kontrollera adressen, eller gå till startsidan och leta därifrån.';
  if (status === 429 || status === 503)
    return 'Vänta en stund och ladda sidan igen. Inget som redan är skickat har gått förlorat.';
  if (status >= 500)
    return 'Försök igen om en stund. Inget som redan är skickat har gått förlorat.';
  return 'Gå tillbaka till sidan du kom från och försök igen.';
}

/** Any refusal, worded: what happened, then what to do. */
export function ProblemPage({ view, ...assets }: ProblemPageProps) {
  const heading = view.title.replace(/\.$/, '');
  return (
    <SitePage title={`${heading} – Trygghetsdialog`} {...assets}>
      <h1>{heading}</h1>
      {view.detail && view.detail !== view.title && <p class="lead">{view.detail}</p>}
      <p>{advice(view)}</p>
      <p class="actions">
        {view.status === 401 ? (
          <ButtonLink href="/radet">Logga in</ButtonLink>
        ) : (
          <ButtonLink href="/">Till startsidan</ButtonLink>
        )}
      </p>
      <p class="muted small">Felkod {view.status}</p>
    </SitePage>
  );
}
