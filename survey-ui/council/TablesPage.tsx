import type { TablesView } from '../../api/contract/screens/council.ts';
import { keepRanges } from '../components/keep-ranges.ts';
import { RoundNav } from '../components/RoundNav.tsx';
import type { PageAssets } from '../public/SitePage.tsx';
import { RoundPage } from './CouncilPage.tsx';
import { FigureTable } from './FigureTable.tsx';

interface TablesPageProps extends PageAssets {
  readonly view: TablesView;
}

/** The closed set of tables, one variable at a time. */
export function TablesPage({ view, ...assets }: TablesPageProps) {
  return (
    <RoundPage frame={view} title={view.title} mainCaution={view.mainCaution} {...assets}>
      <h1>{view.title}</h1>
      <p>{view.meaning}</p>
      {view.hiddenNote && <p class="muted">{view.hiddenNote}</p>}
      <RoundNav label="Fördela svaren efter" links={view.variables} />
      {view.notes.length > 0 && (
        <ul>
          {view.notes.map((note) => (
            <li key={note}>{keepRanges(note)}</li>
          ))}
        </ul>
      )}
      {view.tables.map((table) => (
        <div class="table-group" key={table.id}>
          <FigureTable table={table} />
        </div>
      ))}
      <p class="figure-source">{view.source}</p>
    </RoundPage>
  );
}
