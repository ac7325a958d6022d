import type { SenderView } from '../../../api/contract/screens/collection.ts';
import { Button } from '../../components/Button.tsx';
import type { PageAssets } from '../../public/SitePage.tsx';
import { RoundPage } from '../CouncilPage.tsx';
import { FormMessages } from '../FormMessages.tsx';
import { formInputs } from '../form-fields.tsx';

interface SenderPageProps extends PageAssets {
  readonly view: SenderView;
}

/** Who asks, as it stands on the enkät's first page, on posters and on paper. */
export function SenderPage({ view, ...assets }: SenderPageProps) {
  const { problems, message, logo, action, back } = view;
  const input = formInputs(view, 'on');
  return (
    <RoundPage frame={view} title={`${problems.length > 0 ? 'Fel: ' : ''}Avsändare`} {...assets}>
      <FormMessages message={message} problems={problems} />
      <p>
        <a href={back}>Till insamling</a>
      </p>
      <h1>Avsändare</h1>
      <p>Det här står på enkätens första sida, på affischer, på papper och i brev.</p>
      <form
        method="post"
        action={action}
        enctype="multipart/form-data"
        class="flow narrow-form"
        noValidate
      >
        <input type="hidden" name="revision" value={view.revision} />
        {input('ansvarig', 'Personuppgiftsansvarig', 'Till exempel Kommunstyrelsen i kommunen.')}
        {input('roll', 'Vem svarar på frågor?', 'En roll, inte en persons namn.')}
        {input('epost', 'E-post', 'Gärna en gemensam brevlåda.')}
        {input('telefon', 'Telefon', 'Går att lämna tomt om e-post finns.')}
        {logo !== null && (
          <p>
            <img class="sender-logo" src={logo.src} alt={logo.alt} />
          </p>
        )}
        <div class="field">
          <label class="field-label" for="logotyp">
            {logo === null ? 'Logotyp' : 'Byt logotyp'}
          </label>
          <p class="hint" id="logotyp-hint">
            PNG, JPEG, WebP eller SVG, högst 60 kB. Varje telefon hämtar den.
          </p>
          <input
            type="file"
            id="logotyp"
            name="logotyp"
            accept="image/png,image/jpeg,image/webp,image/svg+xml"
            aria-describedby="logotyp-hint"
          />
        </div>
        {input(
          'alt',
          'Vad står det i logotypen?',
          'För den som inte ser bilden. Kommunens namn om du lämnar tomt.',
        )}
        {logo !== null && (
          <label class="choice" for="tabort">
            <input type="checkbox" id="tabort" name="tabort" value="1" />
            <span class="choice-mark" aria-hidden="true" />
            <span>Ta bort logotypen</span>
          </label>
        )}
        <Button>Spara</Button>
      </form>
    </RoundPage>
  );
}
