import type { StopsView } from '../../../api/contract/screens/field.ts';
import { Button, ButtonLink } from '../../components/Button.tsx';
import { Facts } from '../../components/Facts.tsx';
import { TextArea } from '../../components/Field.tsx';
import { Notice } from '../../components/Notice.tsx';
import { Table } from '../../components/Table.tsx';
import type { PageAssets } from '../../public/SitePage.tsx';
import { RoundPage } from '../CouncilPage.tsx';
import { FormMessages } from '../FormMessages.tsx';
import { StopFields } from './StopFields.tsx';

interface StopsPageProps extends PageAssets {
  readonly view: StopsView;
}

function Planning({ view }: Pick<StopsPageProps, 'view'>) {
  const { problems, entered, many } = view;
  const wrongLines = problems.filter(({ href }) => href === '#rader').map(({ message }) => message);
  const isWrong = (inMany: boolean) => problems.some(({ href }) => (href === '#rader') === inMany);
  return (
    <section class="flow no-print">
      <h2>Planera</h2>
      <details class="unfold" open={isWrong(false)}>
        <summary>En insats</summary>
        <form method="post" action={view.action} class="flow narrow-form" noValidate>
          <StopFields {...view} />
          <Button>Planera insatsen</Button>
        </form>
      </details>
      <details class="unfold" open={isWrong(true)}>
        <summary>Flera på en gång</summary>
        <form method="post" action={many} class="flow narrow-form">
          <TextArea
            name="rader"
            label="En insats på varje rad"
            hint="Plats; dag; antal. Skriv skola sist för en klass. Till exempel: Kungstorget; 2027-04-17; 40"
            rows={6}
            value={entered.rader ?? ''}
            {...(wrongLines.length > 0 && { error: wrongLines.join(' ') })}
          />
          <Button>Planera dem</Button>
        </form>
      </details>
    </section>
  );
}

function Interviewers({ rows }: { readonly rows: StopsView['interviewers'] }) {
  return (
    <section class="flow">
      <h2>Spelar det roll vem som frågar?</h2>
      <p>
        Skiljer sig siffrorna mycket åt kan det bero på hur frågan ställs, men också på plats, dag
        och vilka som gick förbi. Prata om det i laget. Siffrorna visar inte vem som gör rätt.
      </p>
      <Table
        id="intervjuare"
        caption="Intervjuer efter initialerna på den som frågade"
        columns={[
          { title: 'Initialer' },
          { title: 'Intervjuer', numeric: true },
          { title: 'Avbrutna', numeric: true },
          { title: 'Nämnde något som oroar', numeric: true },
        ]}
        rows={rows}
      />
    </section>
  );
}

/** The stops, what has come of each, and planning more. */
export function StopsPage({ view, ...assets }: StopsPageProps) {
  const { problems, lead, without, totals, stops, file, interviewers } = view;
  return (
    <RoundPage frame={view} title={`${problems.length > 0 ? 'Fel: ' : ''}Insatser`} {...assets}>
      <FormMessages message={view.message} problems={problems} />
      <h1>Insatser</h1>
      <p class="lead">{lead}</p>
      {without !== null && (
        <Notice kind="careful">
          <p>{without}</p>
        </Notice>
      )}
      {totals.length > 0 && <Facts facts={totals} kind="figures" />}
      {stops.length > 0 && (
        <>
          <Table
            id="insatser"
            caption="Planerade och gjorda insatser"
            columns={[
              { title: 'Var' },
              { title: 'Dag' },
              { title: 'Tillstånd' },
              { title: 'Intervjuare' },
              { title: 'Planerat', numeric: true },
              { title: 'Svar', numeric: true },
              { title: 'Frågade', numeric: true },
              { title: 'Nej', numeric: true },
              { title: 'Svarade', numeric: true },
            ]}
            rows={stops.map(({ id, href, label, cells, cancelled }) => ({
              id,
              cells: [
                <a key="link" href={href}>
                  {label}
                </a>,
                ...cells,
              ],
              faint: cancelled,
            }))}
          />
          <p class="no-print">
            <ButtonLink href={file} variant="quiet" download>
              Hämta för Excel
            </ButtonLink>
          </p>
        </>
      )}
      {interviewers.length > 0 && <Interviewers rows={interviewers} />}
      <Planning view={view} />
    </RoundPage>
  );
}
