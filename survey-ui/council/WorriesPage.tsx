import type { WorriesView } from '../../api/contract/screens/texts.ts';
import { Button } from '../components/Button.tsx';
import { ErrorSummary } from '../components/ErrorSummary.tsx';
import { TextArea } from '../components/Field.tsx';
import { Notice } from '../components/Notice.tsx';
import type { PageAssets } from '../public/SitePage.tsx';
import { RoundPage } from './CouncilPage.tsx';
import { ShowOriginal } from './ShowOriginal.tsx';
import { Written } from './Written.tsx';

interface WorriesPageProps extends PageAssets {
  readonly view: WorriesView;
}

type ShownWorry = WorriesView['waiting'][number];

function Waiting({ worry }: { readonly worry: ShownWorry }) {
  const { id, parts, about, original, aside, kinds, words, due, overdue, action, problem } = worry;
  const noteId = `anteckning-${id}`;
  return (
    <li class="text-item" id={`text-${id}`}>
      <h3>{kinds}</h3>
      <p class={overdue ? 'overdue' : undefined}>{due}</p>
      <Written parts={parts} />
      <p class="muted small">{about}</p>
      <p class="muted small">{words}</p>
      {original !== null && <ShowOriginal action={original} query="" />}
      {aside !== null && (
        <p>
          Texten står i ett svar som ligger åt sidan. <a href={aside}>Läs hela</a>
        </p>
      )}
      <form method="post" action={action} class="flow no-print">
        <TextArea
          name="anteckning"
          id={noteId}
          label="Vad blev gjort?"
          hint="Till exempel: orosanmälan gjord, polisen kontaktad, eller läst och inget att göra. Skriv inga namn."
          rows={2}
          value={problem?.note ?? ''}
          {...(problem !== null && { error: problem.words })}
        />
        <Button variant="secondary">Markera som läst</Button>
      </form>
    </li>
  );
}

/** Texts that somebody must read soon, then those that are read, with what was done. */
export function WorriesPage({ view, ...assets }: WorriesPageProps) {
  const wrong = view.waiting.find(({ problem }) => problem !== null);
  return (
    <RoundPage frame={view} title="Texter att läsa" {...assets}>
      {wrong?.problem && (
        <ErrorSummary
          title="Det här behöver rättas"
          errors={[{ message: wrong.problem.words, href: `#anteckning-${wrong.id}` }]}
        />
      )}
      <h1>Texter att läsa</h1>
      {view.message && (
        <Notice kind="done">
          <p>{view.message}</p>
        </Notice>
      )}
      {view.about.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <h2>Väntar på att läsas</h2>
      {view.waiting.length === 0 ? (
        <p>Ingen text väntar på att läsas.</p>
      ) : (
        <ul class="texts">
          {view.waiting.map((worry) => (
            <Waiting key={worry.id} worry={worry} />
          ))}
        </ul>
      )}
      {view.handled.length > 0 && (
        <>
          <h2>Lästa</h2>
          <ul class="texts">
            {view.handled.map(({ id, parts, kinds, note, who }) => (
              <li key={id} class="text-item" id={`text-${id}`}>
                <h3>{kinds}</h3>
                <Written parts={parts} />
                <p>
                  <strong>Vad som blev gjort:</strong> {note}
                </p>
                <p class="muted small">{who}</p>
              </li>
            ))}
          </ul>
        </>
      )}
    </RoundPage>
  );
}
