import type { QuestionsSetupView } from '../../../api/contract/screens/questions.ts';
import { Button } from '../../components/Button.tsx';
import { CheckboxGroup } from '../../components/Choices.tsx';
import { Select, TextArea, TextInput } from '../../components/Field.tsx';
import type { PageAssets } from '../../public/SitePage.tsx';
import { RoundPage } from '../CouncilPage.tsx';
import { FormMessages } from '../FormMessages.tsx';
import { problemOf } from '../form-fields.tsx';

interface QuestionsSetupPageProps extends PageAssets {
  readonly view: QuestionsSetupView;
}

function Asked({ sections }: Pick<QuestionsSetupView, 'sections'>) {
  return (
    <details class="unfold">
      <summary>Alla frågor, i den ordning de ställs</summary>
      {sections.map(({ title, questions }) => (
        <section key={title} class="flow">
          <h3>{title}</h3>
          <ul>
            {questions.map((question) => (
              <li key={question}>{question}</li>
            ))}
          </ul>
        </section>
      ))}
    </details>
  );
}

function ThemeWords({ view }: Pick<QuestionsSetupPageProps, 'view'>) {
  const { themeWords } = view;
  const isOpen = themeWords.some(({ name, value }) => value !== '' || problemOf(view, name));
  return (
    <details class="unfold" open={isOpen}>
      <summary>Egna ord för teman</summary>
      <p class="hint">
        Fyll bara i där ni vill ha andra ord än de som står. De gäller enkäten på svenska. Andra
        språk och rapporterna behåller sina ord.
      </p>
      <div class="theme-words">
        {themeWords.map(({ name, label, value }) => (
          <TextInput
            key={name}
            name={name}
            label={label}
            value={value}
            autocomplete="off"
            error={problemOf(view, name)}
          />
        ))}
      </div>
    </details>
  );
}

/** What a round asks, and choosing something else. */
export function QuestionsSetupPage({ view, ...assets }: QuestionsSetupPageProps) {
  const { problems, entered, own } = view;
  const [question, options] = [problemOf(view, 'fraga'), problemOf(view, 'alternativ')];
  return (
    <RoundPage frame={view} title={`${problems.length > 0 ? 'Fel: ' : ''}Frågor`} {...assets}>
      <FormMessages message={view.message} problems={problems} />
      <h1>Frågor</h1>
      <p class="lead">{view.lead}</p>
      <p>{view.frozen}</p>
      <ul class="page-links">
        {[view.preview, view.languages].map(({ label, href }) => (
          <li key={href}>
            <a href={href}>{label}</a>
          </li>
        ))}
      </ul>
      <Asked sections={view.sections} />
      <form method="post" action={view.action} class="questions-form" noValidate>
        <input type="hidden" name="revision" value={view.revision} />
        <h2>Välj</h2>
        <CheckboxGroup
          name="tema"
          legend="Teman som går att välja"
          hint="Ta med dem som ni kan göra något åt, eller vill veta mer om."
          options={view.themes}
          selected={view.chosenThemes}
          error={problemOf(view, 'tema')}
        />
        <ThemeWords view={view} />
        <CheckboxGroup
          name="modul"
          legend="Fler frågor"
          hint="Varje modul gör enkäten längre."
          options={view.modules}
          selected={view.chosenModules}
          error={problemOf(view, 'modul')}
        />
        {own.length > 0 && (
          <CheckboxGroup
            name="egen"
            legend="Egna frågor"
            hint="Kryssa ur den som inte ska ställas längre."
            options={own}
            selected={view.chosenOwn}
            error={problemOf(view, 'egen')}
          />
        )}
        <fieldset class="flow">
          <legend class="field-label">Lägg till en egen fråga</legend>
          <p class="hint">
            Lämna tomt om du inte vill lägga till någon. Fråga aldrig efter namn eller hälsa.
          </p>
          <TextInput
            name="fraga"
            label="Frågan"
            autocomplete="off"
            value={entered.fraga ?? ''}
            {...(question !== undefined && { error: question })}
          />
          <Select
            name="slag"
            label="Hur man svarar"
            options={view.kinds}
            selected={entered.slag ?? 'choice'}
          />
          <TextArea
            name="alternativ"
            label="Svarsalternativ"
            hint="Ett på varje rad. Behövs inte för ett tal eller egna ord."
            rows={4}
            value={entered.alternativ ?? ''}
            {...(options !== undefined && { error: options })}
          />
        </fieldset>
        <Button>Granska ändringen</Button>
      </form>
    </RoundPage>
  );
}
