import type { TextsView } from '../../api/contract/screens/texts.ts';
import { Button, ButtonLink } from '../components/Button.tsx';
import { Select } from '../components/Field.tsx';
import { Notice } from '../components/Notice.tsx';
import type { PageAssets } from '../public/SitePage.tsx';
import { RoundPage } from './CouncilPage.tsx';
import { ShowOriginal } from './ShowOriginal.tsx';
import { Written } from './Written.tsx';

interface TextsPageProps extends PageAssets {
  readonly view: TextsView;
}

function Filter({ view }: { readonly view: TextsView }) {
  return (
    <form method="get" action={view.address} class="text-filter no-print">
      {view.filter.map(({ name, label, options, selected }) => (
        <Select key={name} name={name} label={label} options={options} selected={selected} />
      ))}
      <Button variant="secondary">Visa</Button>
    </form>
  );
}

/** Everything that was written in own words, masked, to read. */
export function TextsPage({ view, ...assets }: TextsPageProps) {
  return (
    <RoundPage frame={view} title="Texter" {...assets}>
      <h1>Texter</h1>
      {view.message && (
        <Notice kind="done">
          <p>{view.message}</p>
        </Notice>
      )}
      {view.about.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <Filter view={view} />
      <h2>{view.count}</h2>
      {view.file !== null && (
        <p class="no-print">
          <ButtonLink href={view.file} variant="quiet" download>
            Hämta dem som en fil för Excel
          </ButtonLink>
        </p>
      )}
      {view.texts.length > 0 && (
        <ul class="texts">
          {view.texts.map(({ id, parts, about, original }) => (
            <li key={id} class="text-item" {...(original !== null && { id: `text-${id}` })}>
              <p class="muted small">{about}</p>
              <Written parts={parts} />
              {original !== null && <ShowOriginal action={original} query={view.query} />}
            </li>
          ))}
        </ul>
      )}
      {view.pages.length > 0 && (
        <nav class="text-pages no-print" aria-label="Fler texter">
          {view.pages.map(({ label, href }) => (
            <a key={href} href={href}>
              {label}
            </a>
          ))}
        </nav>
      )}
    </RoundPage>
  );
}
