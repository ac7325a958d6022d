import type { ContactsView } from '../../api/contract/screens/site.ts';
import { LongText, TextPart } from './LongText.tsx';
import { RoundContacts } from './RoundContacts.tsx';
import { type PageAssets, SitePage } from './SitePage.tsx';
import text from './texts/accessibility.sv.json' with { type: 'json' };

interface AccessibilityPageProps extends PageAssets {
  readonly view: ContactsView;
}

const DAY = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'long', timeZone: 'UTC' });

/** `/tillganglighet`: the statement that the law (2018:1937) asks for. */
export function AccessibilityPage({ view, ...assets }: AccessibilityPageProps) {
  const assessed = DAY.format(new Date(`${text.assessedOn}T00:00:00Z`));
  return (
    <SitePage title={`${text.title} – Trygghetsdialog`} {...assets}>
      <h1>{text.title}</h1>
      <p class="lead">{text.lead}</p>
      <LongText sections={text.sections} />
      <TextPart title="Rapportera brister">
        <p>
          Hittar du något som inte fungerar, eller som inte är med i listan, vill vi veta det. Skriv
          vilken sida det gäller och vad som hände.
        </p>
        <RoundContacts rounds={view.rounds} />
      </TextPart>
      <TextPart title="Tillsyn">
        <p>
          Myndigheten för digital förvaltning, DIGG, har tillsyn över lagen. Är du inte nöjd med hur
          kommunen tar hand om det du har rapporterat kan du{' '}
          <a href="https://www.digg.se/tdosanmalan">anmäla det till DIGG</a>.
        </p>
      </TextPart>
      <p class="muted">
        Webbplatsen bedömdes senast den {assessed}. Redogörelsen uppdaterades senast samma dag.
      </p>
    </SitePage>
  );
}
