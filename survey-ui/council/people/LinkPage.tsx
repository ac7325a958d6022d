import type { LinkView } from '../../../api/contract/screens/people.ts';
import type { PageAssets } from '../../public/SitePage.tsx';
import { CouncilPage } from '../CouncilPage.tsx';

interface LinkPageProps extends PageAssets {
  readonly view: LinkView;
}

/** A one-time link, shown this once, to hand over. */
export function LinkPage({ view, ...assets }: LinkPageProps) {
  return (
    <CouncilPage frame={view} title={view.title} {...assets}>
      <h1>{view.title}</h1>
      {view.sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <p class="one-time-link">
        <code>{view.address}</code>
      </p>
      <p>
        <a href="/radet/konton">Till alla konton</a>
      </p>
    </CouncilPage>
  );
}
