import type { ProtocolView } from '../../../api/contract/screens/law.ts';
import { Facts } from '../../components/Facts.tsx';
import type { PageAssets } from '../../public/SitePage.tsx';
import { RoundPage } from '../CouncilPage.tsx';
import { ErasedAndKept } from './ErasedAndKept.tsx';

interface ProtocolPageProps extends PageAssets {
  readonly view: ProtocolView;
}

/** The protocol of a disposal, to print and file. */
export function ProtocolPage({ view, ...assets }: ProtocolPageProps) {
  return (
    <RoundPage frame={view} title={view.title} {...assets}>
      <p class="no-print">
        <a href={view.back}>Till gallring</a>
      </p>
      <h1>{view.title}</h1>
      <Facts facts={view.facts} />
      <ErasedAndKept {...view} titles={['Det här raderades', 'Det här finns kvar']} />
      <p class="muted small">
        Uppgifterna raderades ur databasen och ur dess filer. Skriv ut sidan och lägg den i akten.
      </p>
    </RoundPage>
  );
}
