import type { ConfirmQuestionsView } from '../../../api/contract/screens/questions.ts';
import { Button, ButtonLink } from '../../components/Button.tsx';
import { TextInput } from '../../components/Field.tsx';
import { Notice } from '../../components/Notice.tsx';
import type { PageAssets } from '../../public/SitePage.tsx';
import { RoundPage } from '../CouncilPage.tsx';
import { FormMessages } from '../FormMessages.tsx';
import { problemOf } from '../form-fields.tsx';

interface ConfirmQuestionsPageProps extends PageAssets {
  readonly view: ConfirmQuestionsView;
}

/** What a change of the questions breaks, before it is made. */
export function ConfirmQuestionsPage({ view, ...assets }: ConfirmQuestionsPageProps) {
  const { problems, breaks, adds, untouched, carried, revision, action, back, entered } = view;
  const error = problemOf(view, 'skal');
  return (
    <RoundPage
      frame={view}
      title={`${problems.length > 0 ? 'Fel: ' : ''}Granska ändringen`}
      {...assets}
    >
      <FormMessages message={null} problems={problems} />
      <h1>Granska ändringen</h1>
      {breaks.length > 0 && (
        <Notice kind="careful" title="Det här går inte längre att jämföra">
          <ul>
            {breaks.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </Notice>
      )}
      {adds.length > 0 && (
        <ul>
          {adds.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
      <p>{untouched}</p>
      <form method="post" action={action} class="flow narrow-form" noValidate>
        <input type="hidden" name="revision" value={revision} />
        {carried.map(({ name, value }) => (
          <input key={`${name}-${value}`} type="hidden" name={name} value={value} />
        ))}
        <TextInput
          name="skal"
          label="Varför ändras frågorna?"
          hint="Står i loggen, till exempel: polisen vill veta mer om bussen."
          autocomplete="off"
          value={entered.skal ?? ''}
          {...(error !== undefined && { error })}
        />
        <div class="actions">
          <Button>Spara frågorna</Button>
          <ButtonLink href={back} variant="quiet">
            Ändra inget
          </ButtonLink>
        </div>
      </form>
    </RoundPage>
  );
}
