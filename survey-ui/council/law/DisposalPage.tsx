import type { DisposalKindView, DisposalView } from '../../../api/contract/screens/law.ts';
import { Button, ButtonLink } from '../../components/Button.tsx';
import type { PageAssets } from '../../public/SitePage.tsx';
import { RoundPage } from '../CouncilPage.tsx';
import { FormMessages } from '../FormMessages.tsx';
import { formInputs } from '../form-fields.tsx';

interface DisposalPageProps extends PageAssets {
  readonly view: DisposalView;
}

interface RuleProps {
  readonly kind: DisposalKindView;
  readonly view: DisposalView;
}

function RuleForm({ kind: { id, action, rule, title }, view }: RuleProps) {
  const ofForm = formInputs(view);
  const input = (name: string, label: string, hint: string) => ofForm(`${id}-${name}`, label, hint);
  return (
    <form method="post" action={action} class="flow narrow-form" noValidate>
      <input type="hidden" name="revision" value={view.revision} />
      {input('beslut', 'Beslut', 'Beslutets beteckning, till exempel KS 2026/123 § 45.')}
      {input('dag', 'Beslutsdag', 'Till exempel 2026-11-26.')}
      {input('manader', 'Månader efter omgångens sista dag', 'Till exempel 24.')}
      <Button variant="secondary">
        {rule === null ? 'Spara regeln' : 'Ändra regeln'}
        <span class="visually-hidden"> för {title.toLowerCase()}</span>
      </Button>
    </form>
  );
}

function Kind({ kind, view }: RuleProps) {
  const isWrong = view.problems.some(({ href }) => href.startsWith(`#${kind.id}-`));
  return (
    <section class="flow">
      <h2>{kind.title}</h2>
      <p>{kind.what}</p>
      {kind.rule && (
        <p>
          <strong>Regel:</strong> {kind.rule}
        </p>
      )}
      <p>{kind.state}</p>
      {kind.run && (
        <p>
          <ButtonLink href={kind.run.href}>{kind.run.label}</ButtonLink>
        </p>
      )}
      <details class="unfold" open={isWrong}>
        <summary>
          {kind.rule === null ? 'Lägg till en regel' : 'Ändra eller ta bort regeln'}
        </summary>
        <div class="flow">
          <RuleForm kind={kind} view={view} />
          {kind.remove && (
            <form method="post" action={kind.remove}>
              <Button variant="quiet">
                Ta bort regeln<span class="visually-hidden"> för {kind.title.toLowerCase()}</span>
              </Button>
            </form>
          )}
        </div>
      </details>
    </section>
  );
}

/** The rules of disposal, what it is time for, and the protocols of what has been done. */
export function DisposalPage({ view, ...assets }: DisposalPageProps) {
  return (
    <RoundPage
      frame={view}
      title={`${view.problems.length > 0 ? 'Fel: ' : ''}Gallring`}
      {...assets}
    >
      <FormMessages message={view.message} problems={view.problems} />
      <h1>Gallring</h1>
      <p class="lead">
        Svaren är allmänna handlingar och bevaras, om det inte finns ett beslut om gallring. Skriv
        in beslutet här. När tiden är inne säger sidan till, och du gör gallringen själv.
      </p>
      {view.kinds.map((kind) => (
        <Kind key={kind.id} kind={kind} view={view} />
      ))}
      <section class="flow">
        <h2>Protokoll</h2>
        {view.protocols.length === 0 ? (
          <p>Inget är gallrat.</p>
        ) : (
          <ul>
            {view.protocols.map(({ label, href, about }) => (
              <li key={href}>
                <a href={href}>{label}</a>: {about}
              </li>
            ))}
          </ul>
        )}
      </section>
    </RoundPage>
  );
}
