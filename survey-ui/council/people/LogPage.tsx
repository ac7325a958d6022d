import type { LogView } from '../../../api/contract/screens/people.ts';
import { Button, ButtonLink } from '../../components/Button.tsx';
import { Select } from '../../components/Field.tsx';
import { Table } from '../../components/Table.tsx';
import type { PageAssets } from '../../public/SitePage.tsx';
import { CouncilPage } from '../CouncilPage.tsx';

interface LogPageProps extends PageAssets {
  readonly view: LogView;
}

/** Everything that was changed and read, the last first. Nothing in it can be changed. */
export function LogPage({ view, ...assets }: LogPageProps) {
  return (
    <CouncilPage frame={view} title="Logg" {...assets}>
      <h1>Logg</h1>
      <p class="lead">
        Vem som har ändrat eller läst vad, och vilken dag. Loggen växer bara: ingen kan ändra i den.
      </p>
      <form method="get" action="/radet/logg" class="text-filter no-print">
        {view.filters.map(({ name, label, options, selected }) => (
          <Select key={name} name={name} label={label} options={options} selected={selected} />
        ))}
        <Button variant="secondary">Visa</Button>
      </form>
      <p class="no-print">
        {view.files.map(({ label, href }) => (
          <ButtonLink key={href} href={href} variant="quiet" download>
            {label}
          </ButtonLink>
        ))}
      </p>
      {view.rows.length === 0 ? (
        <p>Inget sådant har hänt.</p>
      ) : (
        <Table
          id="logg"
          caption="Det som har hänt, det senaste först"
          heading={3}
          columns={[
            { title: 'Nummer', numeric: true },
            { title: 'Dag' },
            { title: 'Vem' },
            { title: 'Vad' },
            { title: 'Om' },
            { title: 'Omgång' },
          ]}
          rows={view.rows}
        />
      )}
      {view.older !== null && (
        <p>
          <a href={view.older}>Äldre</a>
        </p>
      )}
    </CouncilPage>
  );
}
