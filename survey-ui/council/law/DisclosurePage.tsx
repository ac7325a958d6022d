import type { DisclosureView } from '../../../api/contract/screens/law.ts';
import { Button } from '../../components/Button.tsx';
import { TextInput } from '../../components/Field.tsx';
import { Notice } from '../../components/Notice.tsx';
import { Table } from '../../components/Table.tsx';
import type { PageAssets } from '../../public/SitePage.tsx';
import { RoundPage } from '../CouncilPage.tsx';
import { FormMessages } from '../FormMessages.tsx';
import { problemOf } from '../form-fields.tsx';

interface DisclosurePageProps extends PageAssets {
  readonly view: DisclosureView;
}

type PartProps = Pick<DisclosurePageProps, 'view'>;

function What({ view }: PartProps) {
  const error = problemOf(view, 'vad');
  return (
    <fieldset class={error ? 'field field-wrong' : 'field'}>
      <legend class="field-label">Vad ska lämnas ut?</legend>
      {error && (
        <p class="error" id="vad-error">
          {error}
        </p>
      )}
      {view.what.map(({ value, label }, index) => (
        <label key={value} class="choice" for={index === 0 ? 'vad' : `vad-${value}`}>
          <input
            type="radio"
            id={index === 0 ? 'vad' : `vad-${value}`}
            name="vad"
            value={value}
            checked={view.entered.vad === value}
            aria-describedby={error ? 'vad-error' : undefined}
          />
          <span class="choice-mark" aria-hidden="true" />
          <span>{label}</span>
        </label>
      ))}
    </fieldset>
  );
}

function Tried({ view }: PartProps) {
  const error = problemOf(view, 'provat');
  return (
    <div class={error ? 'field field-wrong' : 'field'}>
      {error && (
        <p class="error" id="provat-error">
          {error}
        </p>
      )}
      <label class="choice" for="provat">
        <input
          type="checkbox"
          id="provat"
          name="provat"
          value="ja"
          checked={view.entered.provat === 'ja'}
          aria-describedby={error ? 'provat-error' : undefined}
        />
        <span class="choice-mark" aria-hidden="true" />
        <span>Någon som får besluta det har prövat att uppgifterna kan lämnas ut</span>
      </label>
    </div>
  );
}

/** A masked copy of the answers for whoever has asked for it, and what has been handed out before. */
export function DisclosurePage({ view, ...assets }: DisclosurePageProps) {
  const { problems, entered, action, masked, texts, done } = view;
  const error = problemOf(view, 'arende');
  return (
    <RoundPage frame={view} title={`${problems.length > 0 ? 'Fel: ' : ''}Utlämnande`} {...assets}>
      <FormMessages message={null} problems={problems} />
      <h1>Utlämnande</h1>
      <p class="lead">
        Vem som helst kan begära att få se svaren, eftersom de är allmänna handlingar. Här gör du en
        maskerad kopia att lämna ut.
      </p>
      <section class="flow">
        <h2>Så är kopian maskerad</h2>
        <ul>
          {masked.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </section>
      <Notice kind="careful" title="Läs texterna innan de lämnas ut">
        <p>
          Maskeringen görs av regler och missar ibland något.{' '}
          <a href={texts}>Läs igenom texterna</a> och maskera mer där det behövs. Kopian avgör inte
          om uppgifterna är hemliga: det prövar kommunen i varje ärende.
        </p>
      </Notice>
      <form method="post" action={action} class="flow narrow-form" noValidate>
        <TextInput
          name="arende"
          label="Diarienummer för begäran"
          hint="Inte namnet på den som frågar: det behöver ingen uppge."
          autocomplete="off"
          value={entered.arende ?? ''}
          {...(error !== undefined && { error })}
        />
        <What view={view} />
        <Tried view={view} />
        <Button>Gör kopian</Button>
      </form>
      <section class="flow">
        <h2>Har lämnats ut</h2>
        {done.length === 0 ? (
          <p>Ingen kopia är gjord.</p>
        ) : (
          <Table
            id="utlamnat"
            caption="Kopior som har gjorts"
            columns={[
              { title: 'Dag' },
              { title: 'Vad' },
              { title: 'Diarienummer' },
              { title: 'Av vem' },
            ]}
            rows={done.map(({ id, day, what, caseNumber, who }) => ({
              id,
              cells: [day, what, caseNumber, who],
            }))}
          />
        )}
      </section>
    </RoundPage>
  );
}
