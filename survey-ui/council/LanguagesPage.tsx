import type { LanguagesView } from '../../api/contract/screens/languages.ts';
import { Notice } from '../components/Notice.tsx';
import { Table } from '../components/Table.tsx';
import type { PageAssets } from '../public/SitePage.tsx';
import { RoundPage } from './CouncilPage.tsx';

interface LanguagesPageProps extends PageAssets {
  readonly view: LanguagesView;
}

/** The languages of a round, and which of them residents can choose. */
export function LanguagesPage({ view, ...assets }: LanguagesPageProps) {
  return (
    <RoundPage frame={view} title="Språk" {...assets}>
      <h1>Språk</h1>
      {view.message && (
        <Notice kind="done">
          <p>{view.message}</p>
        </Notice>
      )}
      <p>
        Invånarna kan svara på svenska, och på de språk som någon har läst och godkänt här. Läs
        texterna tillsammans med någon som kan språket väl.
        {view.example &&
          ' I exemplet kan alla språk väljas, och sidorna säger om de inte är granskade.'}
      </p>
      <Table
        id="sprak"
        caption="Omgångens språk"
        columns={[{ title: 'Språk' }, { title: 'Läge' }, { title: 'Kan väljas' }]}
        rows={view.languages.map(({ code, name, inSwedish, state, offered, href }) => ({
          id: code,
          cells: [
            href === null ? (
              name
            ) : (
              <a key="link" href={href}>
                <bdi lang={code}>{name}</bdi> ({inSwedish})
              </a>
            ),
            state,
            offered ? 'Ja' : 'Nej',
          ],
        }))}
      />
    </RoundPage>
  );
}
