import type { ItemView } from '../../api/contract/screens/council.ts';
import { ButtonLink } from '../components/Button.tsx';
import { Facts } from '../components/Facts.tsx';
import type { PageAssets } from '../public/SitePage.tsx';
import { RoundPage } from './CouncilPage.tsx';
import { FigureTable } from './FigureTable.tsx';

interface ItemPageProps extends PageAssets {
  readonly view: ItemView;
}

/** One theme or place: why it lies where it lies, first in words and then figure by figure. */
export function ItemPage({ view, ...assets }: ItemPageProps) {
  return (
    <RoundPage frame={view} title={view.name} mainCaution={view.mainCaution} {...assets}>
      <h1>{view.name}</h1>
      {view.sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {view.facts.length > 0 && <Facts facts={view.facts} kind="figures" />}
      <p class="actions no-print">
        {view.links.map(({ label, href }) => (
          <ButtonLink key={href} href={href} variant="secondary">
            {label}
          </ButtonLink>
        ))}
      </p>
      {view.tables.map((table) => (
        <FigureTable key={table.id} table={table} />
      ))}
      <p class="muted small">{view.source}</p>
    </RoundPage>
  );
}
