import type { RoundLifeView, RoundStep } from '../../../api/contract/screens/round-life.ts';
import { Button } from '../../components/Button.tsx';
import { TextArea, TextInput } from '../../components/Field.tsx';
import type { PageAssets } from '../../public/SitePage.tsx';
import { RoundPage } from '../CouncilPage.tsx';
import { FormMessages } from '../FormMessages.tsx';
import { problemOf } from '../form-fields.tsx';

interface RoundLifePageProps extends PageAssets {
  readonly view: RoundLifeView;
}

interface ChecklistProps {
  readonly title: string;
  readonly kind: 'missing' | 'unwise' | 'done';
  readonly lines: RoundLifeView['missing'];
}

function Checklist({ title, kind, lines }: ChecklistProps) {
  if (lines.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <ul class={`checklist checklist-${kind}`}>
        {lines.map(({ id, sentence, href }) => (
          <li key={id} id={id} tabIndex={-1}>
            <a href={href}>{sentence}</a>
          </li>
        ))}
      </ul>
    </>
  );
}

const STEP_WORDS: Readonly<Record<RoundStep['kind'], { title: string; button: string }>> = {
  open: { title: 'Öppna omgången', button: 'Öppna omgången' },
  close: { title: 'Stäng omgången', button: 'Stäng omgången' },
  reopen: { title: 'Öppna omgången igen', button: 'Öppna igen' },
};

function Step({ view }: { readonly view: RoundLifeView }) {
  const { step, revision, entered } = view;
  const { title, button } = STEP_WORDS[step.kind];
  const [reason, day] = [problemOf(view, 'skal'), problemOf(view, 'sista')];
  return (
    <section class="flow" id="steg" tabIndex={-1}>
      <h2>{title}</h2>
      <p>{step.about}</p>
      {(step.kind !== 'open' || step.may) && (
        <form method="post" action={step.action} class="flow narrow-form" noValidate>
          <input type="hidden" name="revision" value={revision} />
          {step.kind === 'reopen' && (
            <>
              <TextArea
                name="skal"
                label="Varför?"
                hint="Till exempel: för få unga har svarat."
                rows={3}
                value={entered.skal ?? ''}
                {...(reason !== undefined && { error: reason })}
              />
              <TextInput
                name="sista"
                label="Ny sista dag"
                hint="Till exempel 2027-06-15. Går att lämna tomt."
                value={entered.sista ?? ''}
                {...(day !== undefined && { error: day })}
              />
            </>
          )}
          <Button variant={step.kind === 'open' ? 'primary' : 'secondary'}>{button}</Button>
        </form>
      )}
    </section>
  );
}

/** Where a round is in its life, what is missing, and the next step. */
export function RoundLifePage({ view, ...assets }: RoundLifePageProps) {
  const { message, problems, state, missing, unwise, done, trials, settings, history } = view;
  return (
    <RoundPage frame={view} title={`${problems.length > 0 ? 'Fel: ' : ''}Omgången`} {...assets}>
      <FormMessages message={message} problems={problems} />
      <h1>Omgången</h1>
      <p class="lead">{state}</p>
      <p>
        <a href={settings}>Inställningar: namn, dagar, sätt att svara, språk</a>
      </p>
      <section class="flow">
        <h2>Checklista</h2>
        <Checklist title="Saknas" kind="missing" lines={missing} />
        <Checklist title="Tänk på" kind="unwise" lines={unwise} />
        <Checklist title="Klart" kind="done" lines={done} />
      </section>
      <section class="flow">
        <h2>Pröva</h2>
        <ul class="trials">
          {trials.map(({ label, href, about }) => (
            <li key={href}>
              <a href={href}>{label}</a>
              <p class="muted small">{about}</p>
            </li>
          ))}
        </ul>
      </section>
      <Step view={view} />
      {history.length > 0 && (
        <section class="flow">
          <h2>Det som har hänt</h2>
          <ul>
            {history.map(({ id, sentence, reason }) => (
              <li key={id}>
                {sentence}
                {reason && ` Skäl: ${reason}`}
              </li>
            ))}
          </ul>
        </section>
      )}
    </RoundPage>
  );
}
