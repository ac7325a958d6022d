import type { StopView } from '../../../api/contract/screens/field.ts';
import { Button } from '../../components/Button.tsx';
import { Facts } from '../../components/Facts.tsx';
import { TextInput } from '../../components/Field.tsx';
import type { PageAssets } from '../../public/SitePage.tsx';
import { RoundPage } from '../CouncilPage.tsx';
import { FormMessages } from '../FormMessages.tsx';
import { problemOf } from '../form-fields.tsx';
import { StopFields } from './StopFields.tsx';

interface StopPageProps extends PageAssets {
  readonly view: StopView;
}

/** One stop: what has come of it, changing it, and calling it off. */
export function StopPage({ view, ...assets }: StopPageProps) {
  const { title, problems, facts, action, cancel, back } = view;
  const error = problemOf(view, 'skal');
  return (
    <RoundPage frame={view} title={`${problems.length > 0 ? 'Fel: ' : ''}${title}`} {...assets}>
      <FormMessages message={view.message} problems={problems} />
      <p>
        <a href={back}>Till insatserna</a>
      </p>
      <h1>{title}</h1>
      <Facts facts={facts} />
      <section class="flow">
        <h2>Ändra</h2>
        <form method="post" action={action} class="flow narrow-form" noValidate>
          <StopFields {...view} />
          <Button>Spara</Button>
        </form>
      </section>
      {cancel !== null && (
        <section class="flow">
          <h2>Ställ in</h2>
          <form method="post" action={cancel} class="flow narrow-form" noValidate>
            <TextInput
              name="skal"
              label="Varför?"
              hint="Till exempel: oväder."
              autocomplete="off"
              {...(error !== undefined && { error })}
            />
            <Button variant="secondary">Ställ in insatsen</Button>
          </form>
        </section>
      )}
    </RoundPage>
  );
}
