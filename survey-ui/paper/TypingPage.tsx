import type { TypingView } from '../../api/contract/screens/collection.ts';
import { Button } from '../components/Button.tsx';
import { Select, TextInput } from '../components/Field.tsx';
import { RoundPage } from '../council/CouncilPage.tsx';
import { FormMessages } from '../council/FormMessages.tsx';
import type { PageAssets } from '../public/SitePage.tsx';
import { TypingFieldRow } from './TypingFieldRow.tsx';

interface TypingPageProps extends PageAssets {
  readonly view: TypingView;
  readonly script: string;
}

/** One sheet of paper on one screen; works without a script, and with fewer keystrokes with one. */
export function TypingPage({ view, ...assets }: TypingPageProps) {
  const { counts, last, entered, problems } = view;
  const wrong = (field: string) => problems.find(({ href }) => href === `#${field}`)?.message;
  const errorOf = (field: string) => {
    const error = wrong(field);
    return error === undefined ? {} : { error };
  };
  return (
    <RoundPage
      frame={view}
      title={`${problems.length > 0 ? 'Fel: ' : ''}Skriv in från papper`}
      {...assets}
    >
      <FormMessages message={view.message} problems={problems} />
      <div class="typing-top">
        <div>
          <h1>Skriv in från papper</h1>
          <p>
            Skriv numret som står vid krysset. Flera nummer skiljs åt med mellanslag. Enter går till
            nästa fråga, och lämnas fältet tomt är frågan överhoppad.
          </p>
        </div>
        <p class="typing-count">
          <strong>{counts.today}</strong> i dag · {counts.all} i allt
        </p>
      </div>
      {last !== null && (
        <form method="post" action={last.undo} class="typing-last">
          <input type="hidden" name="nummer" value={last.number} />
          <span>Senast inskrivet: papper {last.number}</span>
          <Button variant="quiet">Ångra papper {last.number}</Button>
        </form>
      )}
      <form
        method="post"
        action={view.action}
        class="typing-form"
        id="papper"
        autocomplete="off"
        noValidate
      >
        <input type="hidden" name="svar" value={view.responseId} />
        <div class="typing-about">
          <TextInput
            name="nummer"
            label="Papperets nummer"
            value={entered.nummer ?? ''}
            autoFocus={problems.length === 0}
            {...errorOf('nummer')}
          />
          <TextInput name="dag" label="Ifyllt den" value={entered.dag ?? ''} {...errorOf('dag')} />
          <Select
            name="plats"
            label="Insamlat vid"
            options={[{ value: '', label: 'Ingen särskild plats' }, ...view.stops]}
            selected={entered.plats ?? ''}
            {...errorOf('plats')}
          />
          <Select
            name="sprak"
            label="Papperets språk"
            options={view.languages}
            selected={entered.sprak ?? ''}
          />
        </div>
        {view.sections.map(({ title, fields }) => (
          <section key={title} class="typing-section">
            <h2>{title}</h2>
            {fields.map((field) => (
              <TypingFieldRow key={field.name} field={field} />
            ))}
          </section>
        ))}
        <div class="actions">
          <Button>Spara papperet</Button>
          <p class="muted">Från vilket fält som helst: Ctrl + Enter.</p>
        </div>
      </form>
    </RoundPage>
  );
}
