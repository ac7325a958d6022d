import type { OriginalView } from '../../api/contract/screens/texts.ts';
import { Button } from '../components/Button.tsx';
import { ErrorSummary } from '../components/ErrorSummary.tsx';
import { Select, TextInput } from '../components/Field.tsx';
import type { PageAssets } from '../public/SitePage.tsx';
import { RoundPage } from './CouncilPage.tsx';
import { Written } from './Written.tsx';

interface OriginalPageProps extends PageAssets {
  readonly view: OriginalView;
}

function MaskedPassages({ view }: { readonly view: OriginalView }) {
  if (view.masked.length === 0) return <p>Inget är maskerat i den här texten.</p>;
  return (
    <>
      <p>Är något maskerat som inte pekar ut någon? Visa det igen.</p>
      <ul class="masked-passages">
        {view.masked.map(({ text, kind, start, end }) => (
          <li key={start} class="masked-passage">
            <span>
              {kind}: <bdi>{text}</bdi>
            </span>
            <form method="post" action={view.action}>
              <input type="hidden" name="urval" value={view.query} />
              <input type="hidden" name="fran" value={start} />
              <input type="hidden" name="till" value={end} />
              <Button variant="secondary">
                Visa i texten<span class="visually-hidden">: {text}</span>
              </Button>
            </form>
          </li>
        ))}
      </ul>
    </>
  );
}

function Disposed({ view }: { readonly view: OriginalView }) {
  return (
    <>
      <h1>Originalet är gallrat</h1>
      <p class="muted">{view.about}</p>
      <Written parts={view.parts} />
      <p>
        Det som står här är den maskerade texten. Originalet är raderat enligt beslut, så maskningen
        går inte längre att ändra.
      </p>
    </>
  );
}

function Original({ view }: { readonly view: OriginalView }) {
  return (
    <>
      <h1>Texten som den skrevs</h1>
      <p class="muted">{view.about}</p>
      <Written parts={view.parts} original />
      <p class="muted small">Markerade ord är maskerade för alla andra. {view.looks}</p>
      <section class="flow">
        <h2>Maskera mer</h2>
        <form method="post" action={view.action} class="flow">
          <input type="hidden" name="urval" value={view.query} />
          <TextInput
            name="ord"
            label="Ord att maskera"
            hint="Skriv av dem precis som de står i texten. De maskeras överallt där de står."
            value={view.passage}
            autocomplete="off"
            {...(view.problem !== null && { error: view.problem })}
          />
          <Select name="slag" label="Vad orden är" options={view.kinds} selected="name" />
          <Button>Maskera</Button>
        </form>
      </section>
      <section class="flow">
        <h2>Maskerat nu</h2>
        <MaskedPassages view={view} />
      </section>
    </>
  );
}

/** One text as it was written, with what is masked in it, and ways to correct that. */
export function OriginalPage({ view, ...assets }: OriginalPageProps) {
  return (
    <RoundPage frame={view} title="Original" {...assets}>
      <p>
        <a href={view.back}>Tillbaka till texterna</a>
      </p>
      {view.problem && (
        <ErrorSummary
          title="Det här behöver rättas"
          errors={[{ message: view.problem, href: '#ord' }]}
        />
      )}
      {view.disposed ? <Disposed view={view} /> : <Original view={view} />}
    </RoundPage>
  );
}
