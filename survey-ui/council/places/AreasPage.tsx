import type { AreasView } from '../../../api/contract/screens/places.ts';
import { Button } from '../../components/Button.tsx';
import { TextArea, TextInput } from '../../components/Field.tsx';
import type { PageAssets } from '../../public/SitePage.tsx';
import { RoundPage } from '../CouncilPage.tsx';
import { FormMessages } from '../FormMessages.tsx';
import { problemOf } from '../form-fields.tsx';

interface AreasPageProps extends PageAssets {
  readonly view: AreasView;
}

/** Where those who answer live, and where the places are. */
export function AreasPage({ view, ...assets }: AreasPageProps) {
  const { problems, entered, areas } = view;
  const error = problemOf(view, 'nya');
  return (
    <RoundPage frame={view} title={`${problems.length > 0 ? 'Fel: ' : ''}Områden`} {...assets}>
      <FormMessages message={view.message} problems={problems} />
      <p>
        <a href={view.back}>Till platserna</a>
      </p>
      <h1>Områden</h1>
      <p class="lead">
        Tätorter och andra områden. Den som svarar väljer var hen bor, och svaren viktas mot hur
        många som bor där. Ta hellre få och stora områden: tio räcker ofta.
      </p>
      <form method="post" action={view.action} class="flow narrow-form" noValidate>
        <input type="hidden" name="revision" value={view.revision} />
        {areas.map(({ code, label, about }) => {
          const problem = problemOf(view, `omrade-${code}`);
          return (
            <TextInput
              key={code}
              name={`omrade-${code}`}
              label={label}
              hint={`${about}. Töm rutan för att ta bort området.`}
              autocomplete="off"
              value={entered[`omrade-${code}`] ?? label}
              {...(problem !== undefined && { error: problem })}
            />
          );
        })}
        <TextArea
          name="nya"
          label="Nya områden"
          hint="Ett namn på varje rad."
          rows={4}
          value={entered.nya ?? ''}
          {...(error !== undefined && { error })}
        />
        <Button>Spara</Button>
      </form>
    </RoundPage>
  );
}
