import type { ConfirmDisposalView } from '../../../api/contract/screens/law.ts';
import { Button, ButtonLink } from '../../components/Button.tsx';
import { Notice } from '../../components/Notice.tsx';
import type { PageAssets } from '../../public/SitePage.tsx';
import { RoundPage } from '../CouncilPage.tsx';
import { FormMessages } from '../FormMessages.tsx';
import { ErasedAndKept } from './ErasedAndKept.tsx';

interface ConfirmDisposalPageProps extends PageAssets {
  readonly view: ConfirmDisposalView;
}

/** Asked once more: what is disposed of does not come back. */
export function ConfirmDisposalPage({ view, ...assets }: ConfirmDisposalPageProps) {
  const { title, problems, cautions, decision, action, upTo, back } = view;
  return (
    <RoundPage frame={view} title={`${problems.length > 0 ? 'Fel: ' : ''}${title}`} {...assets}>
      <FormMessages message={null} problems={problems} />
      <p>
        <a href={back}>Till gallring</a>
      </p>
      <h1>{title}</h1>
      <p>
        <strong>Regel:</strong> {decision}
      </p>
      <ErasedAndKept {...view} titles={['Det här raderas', 'Det här finns kvar']} />
      <Notice kind="careful" title="Tänk på">
        <ul>
          {cautions.map((caution) => (
            <li key={caution}>{caution}</li>
          ))}
        </ul>
      </Notice>
      <form method="post" action={action} class="flow">
        <input type="hidden" name="tillochmed" value={upTo} />
        <label class="choice" for="kontrollerat">
          <input type="checkbox" id="kontrollerat" name="kontrollerat" value="ja" />
          <span class="choice-mark" aria-hidden="true" />
          <span>Jag har läst igenom, och beslutet gäller det som raderas</span>
        </label>
        <div class="actions">
          <Button>{title}</Button>
          <ButtonLink variant="quiet" href={back}>
            Avbryt
          </ButtonLink>
        </div>
      </form>
    </RoundPage>
  );
}
