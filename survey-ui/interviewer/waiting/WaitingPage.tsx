import { useRef, useState } from 'preact/hooks';
import { BackArrow } from '../../components/BackArrow.tsx';
import { Button } from '../../components/Button.tsx';
import { Notice } from '../../components/Notice.tsx';
import type { OutboxEntry } from '../../outbox/outbox-item.ts';
import { type OutboxSummary, summaryText } from '../day/OutboxLine.tsx';
import type { Errand } from '../sending/errands.ts';
import { DiscardDialog } from './DiscardDialog.tsx';

type Attention = Extract<OutboxEntry, { state: 'attention' }>;

interface WaitingPageProps {
  readonly summary: OutboxSummary;
  readonly attention: readonly Attention[];
  /** Stops and counts that the server does not take. */
  readonly errands: readonly Errand[];
  readonly onSend: () => Promise<void>;
  readonly onSave: () => Promise<void>;
  readonly onDiscardUnsent: () => Promise<number>;
  readonly onDismiss: (id: string) => void;
  readonly onBack: () => void;
}

/** The answers on the tablet: how many wait, what needs to be looked at, and ways to get them off it. */
export function WaitingPage(props: WaitingPageProps) {
  const { summary, attention, errands } = props;
  const [said, setSaid] = useState('');
  const dialog = useRef<HTMLDialogElement>(null);
  const wrong = errands.filter(({ problem }) => problem !== undefined);
  async function send() {
    setSaid('Skickar …');
    await props.onSend();
    setSaid('');
  }
  async function save() {
    await props.onSave();
    setSaid(
      'Filen är sparad bland plattans hämtade filer. Svaren ligger kvar här tills de är skickade.',
    );
  }
  async function discard() {
    dialog.current?.close();
    const count = await props.onDiscardUnsent();
    setSaid(count === 1 ? 'Ett svar är borttaget.' : `${count} svar är borttagna.`);
  }
  return (
    <main class="tablet-page flow" id="innehall">
      <Button variant="quiet" type="button" onClick={props.onBack}>
        <BackArrow />
        Tillbaka
      </Button>
      <h1 tabIndex={-1}>Svar på plattan</h1>
      <p class="lead">{summaryText(summary)}.</p>
      <p>
        Varje svar är förseglat så fort intervjun är klar. Det går inte att läsa på plattan, bara på
        servern.
      </p>
      <p role="status">{said}</p>
      {summary.unsent > 0 && (
        <>
          <p class="actions">
            <Button type="button" onClick={() => void send()}>
              Skicka nu
            </Button>
            <Button variant="secondary" type="button" onClick={() => void save()}>
              Spara till en fil
            </Button>
          </p>
          <p>
            Svaren skickas av sig själva när det finns nät. Går det inte: spara dem till en fil och
            ge den till samordnaren, som läser in den på servern. Filen är också förseglad.
          </p>
        </>
      )}
      {(attention.length > 0 || wrong.length > 0) && (
        <section class="flow" aria-labelledby="titta">
          <h2 id="titta">Behöver tittas på</h2>
          <p>
            Servern räknar inte de här som de är. De hindrar inget annat. Samordnaren ser dem under
            Inkommet; spara dem till en fil om samordnaren vill ha dem från plattan också.
          </p>
          <ul class="waiting-list">
            {attention.map(({ id, problem }) => (
              <li key={id}>
                <span>
                  Svar <span class="tabular">{id.slice(0, 8)}</span>: {problemWords(problem)}
                </span>
                <Button variant="quiet" type="button" onClick={() => props.onDismiss(id)}>
                  Ta bort från plattan
                </Button>
              </li>
            ))}
            {wrong.map(({ id, kind, problem }) => (
              <li key={id}>
                {kind === 'stop' ? 'Insats' : 'Räkning'}: {problem ? problemWords(problem) : ''}
              </li>
            ))}
          </ul>
          {summary.unsent === 0 && (
            <Button variant="secondary" type="button" onClick={() => void save()}>
              Spara till en fil
            </Button>
          )}
        </section>
      )}
      {summary.unsent > 0 && (
        <section class="flow" aria-labelledby="ta-bort">
          <h2 id="ta-bort">Ta bort det som väntar</h2>
          <Notice kind="careful">
            <p>Det som tas bort finns ingen annanstans. Skicka eller spara till fil först.</p>
          </Notice>
          <Button variant="secondary" type="button" onClick={() => dialog.current?.showModal()}>
            Ta bort osända svar …
          </Button>
          <DiscardDialog dialog={dialog} count={summary.unsent} onDiscard={() => void discard()} />
        </section>
      )}
    </main>
  );
}

/** The server's own words where it gave some. */
function problemWords({ code, detail }: Attention['problem']): string {
  return detail === '' ? `servern tog inte emot det (${code}).` : detail;
}
