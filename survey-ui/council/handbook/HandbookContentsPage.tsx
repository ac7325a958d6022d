import { ROLES } from '../../../api/contract/codes.ts';
import type { CouncilFrame } from '../../../api/contract/screens/council.ts';
import { handbookAddress } from '../../../api/contract/screens/handbook.ts';
import type { PageAssets } from '../../public/SitePage.tsx';
import { CouncilPage } from '../CouncilPage.tsx';
import { HANDBOOK, HANDBOOK_PAGES, type HandbookPage } from './handbook.ts';
import { ROLE_NAMES } from './role-names.ts';

interface HandbookContentsPageProps extends PageAssets {
  readonly frame: CouncilFrame;
}

function PageLinks({ pages }: { readonly pages: readonly HandbookPage[] }) {
  return (
    <ul class="handbook-links">
      {pages.map(({ slug, title, lead }) => (
        <li key={slug}>
          <a href={handbookAddress(slug)}>{title}</a>
          <span class="muted small">{lead}</span>
        </li>
      ))}
    </ul>
  );
}

/** Pages for everybody but the coordinator are few, and the same for all of them. */
const OTHER_ROLES = ROLES.filter((role) => role !== 'coordinator');
const forOthers = HANDBOOK_PAGES.filter(({ roles }) =>
  OTHER_ROLES.some((role) => roles.includes(role)),
);

/** What the handbook holds, by step of the work and by role. */
export function HandbookContentsPage({ frame, ...assets }: HandbookContentsPageProps) {
  return (
    <CouncilPage frame={frame} title="Handbok" {...assets}>
      <h1>Handbok</h1>
      <p class="lead">En sida för varje uppgift, i den ordning som arbetet görs.</p>
      {HANDBOOK.map(({ step, pages }) => (
        <section key={step} class="flow">
          <h2>{step}</h2>
          <PageLinks pages={pages} />
        </section>
      ))}
      <section class="flow">
        <h2>Efter roll</h2>
        <p>
          <strong>{ROLE_NAMES.coordinator}:</strong> hela handboken.
        </p>
        <p>
          <strong>{OTHER_ROLES.map((role) => ROLE_NAMES[role]).join(', ')}:</strong>{' '}
          {forOthers.map(({ slug, title }, index) => (
            <>
              {index > 0 && ' · '}
              <a href={handbookAddress(slug)}>{title}</a>
            </>
          ))}
        </p>
      </section>
    </CouncilPage>
  );
}
