import type { CouncilFrame } from '../../../api/contract/screens/council.ts';
import { handbookAddress } from '../../../api/contract/screens/handbook.ts';
import type { PageAssets } from '../../public/SitePage.tsx';
import { CouncilPage } from '../CouncilPage.tsx';
import { Blocks, type PictureAddresses } from './Blocks.tsx';
import { HANDBOOK_PAGES, type HandbookPage } from './handbook.ts';

interface HandbookTaskPageProps extends PageAssets {
  readonly frame: CouncilFrame;
  readonly page: HandbookPage;
  readonly pictures: PictureAddresses;
}

function Neighbours({ page }: { readonly page: HandbookPage }) {
  const at = HANDBOOK_PAGES.indexOf(page);
  const [before, after] = [HANDBOOK_PAGES[at - 1], HANDBOOK_PAGES[at + 1]];
  return (
    <nav class="handbook-neighbours no-print" aria-label="Handbokens sidor">
      {before && <a href={handbookAddress(before.slug)}>Förra: {before.title}</a>}
      {after && <a href={handbookAddress(after.slug)}>Nästa: {after.title}</a>}
    </nav>
  );
}

/** A page of the handbook: one task, from beginning to end. */
export function HandbookTaskPage({ frame, page, pictures, ...assets }: HandbookTaskPageProps) {
  const { title, lead, sections } = page;
  return (
    <CouncilPage frame={frame} title={`${title} – Handbok`} {...assets}>
      <p class="no-print">
        <a href={handbookAddress()}>Till handboken</a>
      </p>
      <h1>{title}</h1>
      <p class="lead">{lead}</p>
      {sections.length > 1 && (
        <nav class="no-print" aria-label="På sidan">
          <ul>
            {sections.map(({ id, title: name }) => (
              <li key={id}>
                <a href={`#${id}`}>{name}</a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      {sections.map((section) => (
        <section key={section.id} class="flow handbook-section" id={section.id}>
          <h2>{section.title}</h2>
          <Blocks blocks={section.blocks} pictures={pictures} />
        </section>
      ))}
      <Neighbours page={page} />
    </CouncilPage>
  );
}
