import type { ContactsView } from '../../api/contract/screens/site.ts';
import { LongText, TextPart } from './LongText.tsx';
import { RoundContacts } from './RoundContacts.tsx';
import { type PageAssets, SitePage } from './SitePage.tsx';
import text from './texts/privacy.sv.json' with { type: 'json' };

interface PrivacyPageProps extends PageAssets {
  readonly view: ContactsView;
}

/** `/integritet`: who answers for the personal data, what is stored, for how long, and what one can do. */
export function PrivacyPage({ view, ...assets }: PrivacyPageProps) {
  return (
    <SitePage title={`${text.title} – Trygghetsdialog`} {...assets}>
      <h1>{text.title}</h1>
      <p class="lead">{text.lead}</p>
      <TextPart title="Vem ansvarar för personuppgifterna?">
        <p>
          Den myndighet som frågar är personuppgiftsansvarig. Kommunens dataskyddsombud når du genom
          samma kontakt.
        </p>
        <RoundContacts rounds={view.rounds} withdraw />
      </TextPart>
      <LongText sections={text.sections} />
      <TextPart title="Klaga">
        <p>
          Tycker du att dina personuppgifter behandlas fel kan du klaga hos{' '}
          <a href="https://www.imy.se/">Integritetsskyddsmyndigheten, IMY</a>. Hör gärna av dig till
          kommunen först.
        </p>
      </TextPart>
    </SitePage>
  );
}
