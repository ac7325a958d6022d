import type { EditPlaceView } from '../../../api/contract/screens/places.ts';
import { Button } from '../../components/Button.tsx';
import { Select, TextArea } from '../../components/Field.tsx';
import { Notice } from '../../components/Notice.tsx';
import type { PageAssets } from '../../public/SitePage.tsx';
import { RoundPage } from '../CouncilPage.tsx';
import { FormMessages } from '../FormMessages.tsx';
import { formInputs } from '../form-fields.tsx';

interface EditPlacePageProps extends PageAssets {
  readonly view: EditPlaceView;
}

function More({
  more,
  revision,
}: {
  readonly more: NonNullable<EditPlaceView['more']>;
  readonly revision: number;
}) {
  const kept = <input type="hidden" name="revision" value={revision} />;
  return (
    <>
      <section class="flow">
        <h2>Slå ihop med en annan plats</h2>
        <p>
          {more.answers} De räknas på den andra platsen från nästa läge, och den får den här
          platsens namn som sökord. Det går att ta tillbaka.
        </p>
        <form method="post" action={more.merge} class="flow narrow-form">
          {kept}
          <Select
            name="med"
            label="Slå ihop med"
            options={[{ value: '', label: 'Välj en plats' }, ...more.others]}
          />
          <Button variant="secondary">Slå ihop</Button>
        </form>
      </section>
      <section class="flow">
        <h2>Dela i flera platser</h2>
        <p>
          {more.answers} De står kvar på platsen som den var, med ”före delningen” i namnet,
          eftersom ingen vet vilken del de gällde.
        </p>
        <form method="post" action={more.split} class="flow narrow-form">
          {kept}
          <TextArea
            name="delar"
            label="Delarnas namn"
            hint="Ett namn på varje rad, minst två."
            rows={3}
          />
          <Button variant="secondary">Dela</Button>
        </form>
      </section>
      <section class="flow">
        <h2>Ta bort</h2>
        <p>Platsen går inte längre att välja. Det som är svarat om den finns kvar.</p>
        <form method="post" action={more.retire}>
          {kept}
          <Button variant="secondary">Ta bort platsen</Button>
        </form>
      </section>
    </>
  );
}

/** One place: its names, its kind, where it is; and merging, splitting and dropping it. */
export function EditPlacePage({ view, ...assets }: EditPlacePageProps) {
  const { title, problems, entered, revision, notes, more } = view;
  const input = formInputs(view);
  return (
    <RoundPage frame={view} title={`${problems.length > 0 ? 'Fel: ' : ''}${title}`} {...assets}>
      <FormMessages message={view.message} problems={problems} />
      <p>
        <a href={view.back}>Till platserna</a>
      </p>
      <h1>{title}</h1>
      {notes.length > 0 && (
        <Notice kind="careful" title="Samma namn på flera platser">
          {notes.map((note) => (
            <p key={note}>{note}</p>
          ))}
        </Notice>
      )}
      <form method="post" action={view.action} class="flow narrow-form" noValidate>
        <input type="hidden" name="revision" value={revision} />
        {input('namn', 'Namn', 'Det som de flesta säger, till exempel Resecentrum.')}
        {input('alias', 'Kallas också', 'Åtskilj med semikolon: Stationen; Pendelstationen.')}
        <Select name="typ" label="Slag" options={view.types} selected={entered.typ ?? 'other'} />
        <Select name="omrade" label="Område" options={view.areas} selected={entered.omrade ?? ''} />
        {input('latitud', 'Latitud', 'I grader, till exempel 57,487. Går att lämna tomt.')}
        {input('longitud', 'Longitud', 'I grader, till exempel 12,076.')}
        <Button>Spara</Button>
      </form>
      {more && <More more={more} revision={revision} />}
    </RoundPage>
  );
}
