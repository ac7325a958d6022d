import type { PopulationView } from '../../../api/contract/screens/population.ts';
import { Button, ButtonLink } from '../../components/Button.tsx';
import { Select } from '../../components/Field.tsx';
import { Notice } from '../../components/Notice.tsx';
import { Table } from '../../components/Table.tsx';
import type { PageAssets } from '../../public/SitePage.tsx';
import { RoundPage } from '../CouncilPage.tsx';
import { FormMessages } from '../FormMessages.tsx';
import { problemOf, TextFileField } from '../form-fields.tsx';

interface PopulationPageProps extends PageAssets {
  readonly view: PopulationView;
}

function Cautions({ cautions }: Pick<PopulationView, 'cautions'>) {
  if (cautions.length === 0) return null;
  return (
    <Notice kind="careful" title="Det här stämmer inte">
      <ul>
        {cautions.map((caution) => (
          <li key={caution}>{caution}</li>
        ))}
      </ul>
    </Notice>
  );
}

interface PreviewProps {
  readonly preview: NonNullable<PopulationView['preview']>;
  readonly action: string;
}

function Preview({ preview, action }: PreviewProps) {
  const { title, sentences, cautions, text, revision, regions, areas, groups } = preview;
  return (
    <section class="flow">
      <h2>Så uppfattas filen</h2>
      <p>{title}</p>
      {sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <Cautions cautions={cautions} />
      <form method="post" action={`${action}/spara`} class="flow narrow-form">
        <input type="hidden" name="text" value={text} />
        <input type="hidden" name="revision" value={revision} />
        {regions.map(({ name, field, selected }) => (
          <Select key={field} name={field} label={name} options={areas} selected={selected} />
        ))}
        {cautions.length > 0 && (
          <label class="choice" for="anda">
            <input type="checkbox" id="anda" name="anda" value="ja" />
            <span class="choice-mark" aria-hidden="true" />
            <span>Jag har läst det som inte stämmer, och vill spara ändå</span>
          </label>
        )}
        <Button>Spara befolkningen</Button>
      </form>
      {groups.length > 0 && (
        <Table
          id="uppfattat"
          caption="Det som sparas"
          columns={[
            { title: 'Tabell' },
            { title: 'Grupper' },
            { title: 'Personer', numeric: true },
          ]}
          rows={groups}
        />
      )}
    </section>
  );
}

function HowTo() {
  return (
    <details class="unfold">
      <summary>Så hämtar du filen hos SCB</summary>
      <ol>
        <li>Öppna Statistikdatabasen hos SCB och välj Befolkning, Folkmängd.</li>
        <li>
          Välj tabellen med folkmängd efter region, ålder och kön. Välj er kommun, alla
          ettårsklasser från 13 år, båda könen och det senaste året.
        </li>
        <li>Spara som semikolonavgränsad eller kommaavgränsad fil, och läs in den här.</li>
        <li>
          Gör likadant för områdena, till exempel med tabellen över folkmängd i tätorter eller
          RegSO. Välj samma år, och helst samma åldrar.
        </li>
      </ol>
    </details>
  );
}

/** Who lives here, who has answered, who is missing, and where to stand next. */
export function PopulationPage({ view, ...assets }: PopulationPageProps) {
  const { problems, lead, action, download, remove, groups, missing, stops, cautions, preview } =
    view;
  const error = problemOf(view, 'fil');
  return (
    <RoundPage frame={view} title={`${problems.length > 0 ? 'Fel: ' : ''}Befolkning`} {...assets}>
      <FormMessages message={view.message} problems={problems} />
      <h1>Befolkning</h1>
      <p class="lead">{lead}</p>
      <Cautions cautions={cautions} />
      {preview && <Preview preview={preview} action={action} />}
      {missing.length > 0 && (
        <section class="flow">
          <h2>Här saknas svar</h2>
          <ul>
            {missing.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
          <p>
            Låt det styra var nästa insats är, aldrig vem ni frågar där.{' '}
            <a href={stops}>Planera insatser</a>
          </p>
        </section>
      )}
      {groups.length > 0 && (
        <Table
          id="grupper"
          caption="Befolkningen och de som har svarat, de som saknas mest först"
          columns={[
            { title: 'Grupp' },
            { title: 'Svar', numeric: true },
            { title: 'Andel av svaren', numeric: true },
            { title: 'Andel av befolkningen', numeric: true },
            { title: 'Behövs', numeric: true },
          ]}
          rows={groups}
        />
      )}
      <section class="flow">
        <h2>{groups.length > 0 ? 'Byt befolkning' : 'Läs in befolkningen'}</h2>
        <HowTo />
        <form method="post" action={action} enctype="multipart/form-data" class="flow narrow-form">
          <TextFileField
            label="Fil från SCB"
            accept=".csv,.txt,text/csv,text/plain"
            error={error}
          />
          <Button variant={preview ? 'secondary' : 'primary'}>Visa hur den uppfattas</Button>
        </form>
        {download !== null && remove !== null && (
          <div class="one-line">
            <ButtonLink href={download} variant="quiet" download>
              Hämta befolkningen för Excel
            </ButtonLink>
            <form method="post" action={remove}>
              <Button variant="quiet">Ta bort befolkningen</Button>
            </form>
          </div>
        )}
      </section>
    </RoundPage>
  );
}
