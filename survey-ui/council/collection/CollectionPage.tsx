import type { CollectionView } from '../../../api/contract/screens/collection.ts';
import { Button, ButtonLink } from '../../components/Button.tsx';
import { RadioGroup } from '../../components/Choices.tsx';
import { Select, TextInput } from '../../components/Field.tsx';
import type { PageAssets } from '../../public/SitePage.tsx';
import { RoundPage } from '../CouncilPage.tsx';
import { FormMessages } from '../FormMessages.tsx';
import { InvitationTable } from './InvitationTable.tsx';

interface CollectionPageProps extends PageAssets {
  readonly view: CollectionView;
}

interface PartProps {
  readonly view: CollectionView;
}

/** How answers are collected beside the web: posters and links, classes, paper, and a look beforehand. */
export function CollectionPage({ view, ...assets }: CollectionPageProps) {
  return (
    <RoundPage frame={view} title="Insamling" {...assets}>
      <FormMessages message={view.message} problems={view.problems} />
      <h1>Insamling</h1>
      <p class="lead">
        Bjud in med affischer, länkar och skolklasser, dela ut enkäten på papper och pröva den
        själv.
      </p>
      <Posters view={view} />
      <Classes view={view} />
      <Paper view={view} />
      <section class="flow">
        <h2>Pröva enkäten</h2>
        <ul class="findings">
          {view.trials.map(({ href, label, about }) => (
            <li key={href}>
              <a href={href}>{label}</a>. {about}
            </li>
          ))}
        </ul>
      </section>
      <section class="flow">
        <h2>Avsändare</h2>
        <p>{view.sender.sentence}</p>
        <p>
          <a href={view.sender.href}>Ändra avsändare, kontakt och logotyp</a>
        </p>
      </section>
    </RoundPage>
  );
}

function Posters({ view }: PartProps) {
  const { posters, allPosters, create, places, entered } = view;
  return (
    <section class="flow">
      <h2>Affischer och länkar</h2>
      <p>
        Varje plats får en egen kort adress. Svar som kommer samma väg hålls ihop när osäkerheten
        räknas, eftersom de som läser samma affisch liknar varandra.
      </p>
      {posters.length > 0 && (
        <InvitationTable id="affischer" caption="Affischer och länkar" invitations={posters} />
      )}
      {allPosters !== null && (
        <p>
          <a href={allPosters}>Skriv ut alla affischer</a>
        </p>
      )}
      <form method="post" action={create} class="flow narrow-form no-print">
        <h3>Ny affisch eller länk</h3>
        <TextInput
          name="plats"
          label="Var ska den finnas?"
          hint="Till exempel Biblioteket, eller Facebookgruppen för Onsala."
          value={entered.plats ?? ''}
          maxLength={120}
        />
        <Select
          name="platskod"
          label="Är det en av omgångens platser?"
          hint="Då kan rådet se hur rangordningen blir utan det som sägs om platsen där affischen hänger."
          options={[{ value: '', label: 'Nej, eller vet inte' }, ...places]}
          selected={entered.platskod ?? ''}
        />
        <RadioGroup
          name="kind"
          legend="Vad blir det?"
          options={[
            { value: 'poster', label: 'En affisch att skriva ut' },
            { value: 'link', label: 'En länk att dela' },
          ]}
          selected={entered.kind ?? 'poster'}
        />
        <Button variant="secondary">Skapa adress</Button>
      </form>
    </section>
  );
}

function Classes({ view: { classes, create, entered } }: PartProps) {
  return (
    <section class="flow">
      <h2>Skolklasser</h2>
      <p>
        Eleverna öppnar klassens adress eller skriver klasskoden på /i. Från årskurs 8 kan alla
        svara. I yngre klasser kan också den som är under 13 år svara, men bara de dagar som står
        här; då sparas ingen ålder. Ge vårdnadshavarna brevet i god tid.
      </p>
      {classes.length > 0 && (
        <InvitationTable id="klasser" caption="Skolklasser" invitations={classes} />
      )}
      <form method="post" action={create} class="flow narrow-form no-print">
        <h3>Ny klass</h3>
        <input type="hidden" name="kind" value="class" />
        <TextInput
          name="klass"
          label="Klass och skola"
          hint="Till exempel 8A, Varlaskolan."
          value={entered.klass ?? ''}
          maxLength={120}
        />
        <TextInput
          name="fran"
          label="Vilken dag svarar klassen?"
          hint="Skriv som 2026-05-04."
          value={entered.fran ?? ''}
        />
        <TextInput
          name="till"
          label="Sista dag, om det är flera"
          hint="Lämna tomt för en enda dag."
          value={entered.till ?? ''}
        />
        <TextInput
          name="antal"
          label="Hur många elever?"
          hint="Visas bredvid antalet svar. Går att lämna tomt."
          inputmode="numeric"
          value={entered.antal ?? ''}
        />
        <Button variant="secondary">Skapa klasskod</Button>
      </form>
    </section>
  );
}

function Paper({ view: { paper } }: PartProps) {
  return (
    <section class="flow">
      <h2>Papper</h2>
      <p>Samma frågor som på webben, att kryssa i. Numrerade papper går fortast att skriva in.</p>
      <form method="get" action={paper.form} class="flow narrow-form no-print">
        <Select name="sprak" label="Språk" options={paper.languages} />
        <TextInput
          name="antal"
          label="Hur många numrerade papper?"
          hint="Högst 200. Lämna tomt för ett papper utan nummer, att kopiera."
          inputmode="numeric"
        />
        <TextInput name="fran" label="Första numret" inputmode="numeric" value="1" />
        <Button variant="secondary">Visa pappersformuläret</Button>
      </form>
      <p>{paper.typed}</p>
      <p>
        <ButtonLink variant="secondary" href={paper.typing.href}>
          {paper.typing.label}
        </ButtonLink>
      </p>
    </section>
  );
}
