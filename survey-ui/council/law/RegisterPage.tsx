import type { RegisterView } from '../../../api/contract/screens/law.ts';
import { Facts } from '../../components/Facts.tsx';
import { Table } from '../../components/Table.tsx';
import type { PageAssets } from '../../public/SitePage.tsx';
import { RoundPage } from '../CouncilPage.tsx';

interface RegisterPageProps extends PageAssets {
  readonly view: RegisterView;
}

/** What is stored, why, who sees it and how long, to print for the data-protection officer. */
export function RegisterPage({ view, ...assets }: RegisterPageProps) {
  return (
    <RoundPage frame={view} title="Registerförteckning" {...assets}>
      <h1>Registerförteckning</h1>
      <p class="lead">
        Underlag till kommunens förteckning enligt artikel 30 i dataskyddsförordningen. {view.asOf}{' '}
        Skriv ut sidan, eller spara den som pdf.
      </p>
      <Facts facts={view.facts} />
      <Table
        id="register"
        caption="Vad databasen innehåller"
        columns={[
          { title: 'Vad som sparas' },
          { title: 'Varför' },
          { title: 'Vem som ser det' },
          { title: 'Hur länge' },
        ]}
        rows={view.entries}
      />
      <section class="flow">
        <h2>Regler för gallring</h2>
        <ul>
          {view.disposal.map((rule) => (
            <li key={rule}>{rule}</li>
          ))}
        </ul>
      </section>
    </RoundPage>
  );
}
