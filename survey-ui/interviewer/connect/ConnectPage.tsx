import { useEffect, useRef, useState } from 'preact/hooks';
import { readCode } from '../../../api/contract/invitation-code.ts';
import type { EnrolledDevice } from '../../../api/contract/tablet/device.ts';
import { BackArrow } from '../../components/BackArrow.tsx';
import { Button } from '../../components/Button.tsx';
import { type ConnectProblem, connectDevice, newToken } from './connect-device.ts';
import { codeInQr, readQr } from './read-qr.ts';

interface ConnectPageProps {
  readonly onConnected: (device: EnrolledDevice) => void;
  /** Back to the app, where the tablet is connected already. */
  readonly onCancel: (() => void) | null;
}

const PROBLEMS: Readonly<Record<ConnectProblem | 'no-qr', string>> = {
  'no-code':
    'Det där är ingen kod för en platta. Koden har åtta tecken, som K7RW-4MXT. Siffran 0 och bokstaven O finns aldrig med.',
  'unknown-code': 'Koden finns inte. Kontrollera att varje tecken stämmer, eller be om en ny.',
  'used-code':
    'Koden är redan använd. En kod gäller en platta och en gång: be samordnaren om en ny.',
  'old-code': 'Koden gäller inte längre. Be samordnaren om en ny.',
  throttled: 'För många försök på kort tid. Vänta en minut och försök igen.',
  unreached:
    'Servern svarar inte. Kontrollera att plattan har nät, och att du är inloggad om nätet kräver det. Försök sedan igen.',
  'no-qr':
    'Det gick inte att hitta någon QR-kod i bilden. Fotografera rakt framifrån så att hela koden syns, eller skriv koden i stället.',
};

/** Connects the tablet to the municipality's server with a code from the coordinator. */
export function ConnectPage({ onConnected, onCancel }: ConnectPageProps) {
  const [code, setCode] = useState('');
  const [problem, setProblem] = useState<keyof typeof PROBLEMS | null>(null);
  const [busy, setBusy] = useState<string | null>(null);
  const token = useRef(newToken());
  const heading = useRef<HTMLHeadingElement>(null);

  async function connect(typed: string) {
    const read = readCode(typed);
    if (read === '') return setProblem('no-code');
    setProblem(null);
    setBusy('Ansluter …');
    const outcome = await connectDevice(read, token.current);
    setBusy(null);
    if (outcome.kind === 'connected') onConnected(outcome.device);
    else setProblem(outcome.kind);
  }

  async function readPhoto(photo: File | undefined) {
    if (!photo) return;
    setProblem(null);
    setBusy('Läser bilden …');
    const text = await readQr(photo);
    setBusy(null);
    if (text === null) return setProblem('no-qr');
    setCode(codeInQr(text));
    await connect(codeInQr(text));
  }

  useEffect(() => {
    if (onCancel) heading.current?.focus({ preventScroll: true });
    const brought = decodeURIComponent(location.hash.slice(1));
    if (readCode(brought) === '') return;
    // Used once: a page that is loaded anew should not try it again.
    history.replaceState(null, '', location.pathname);
    setCode(brought);
    void connect(brought);
  }, []);

  return (
    <main class="tablet-page flow" id="innehall">
      {onCancel && (
        <Button variant="quiet" type="button" onClick={onCancel}>
          <BackArrow />
          Tillbaka
        </Button>
      )}
      <h1 tabIndex={-1} ref={heading}>
        Anslut plattan
      </h1>
      <p>
        Samordnaren gör en kod för varje platta, under Plattor i rådets sidor. Koden gäller i dag
        och i morgon. När plattan är ansluten kan ni intervjua också utan nät.
      </p>
      <form
        class="flow"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void connect(code);
        }}
      >
        <div class={problem ? 'field field-wrong' : 'field'}>
          <label class="field-label" for="kod">
            Kod
          </label>
          <p id="kod-fel" role="alert" class="error">
            {problem && PROBLEMS[problem]}
          </p>
          <input
            class="text-input connect-code"
            id="kod"
            type="text"
            autocomplete="off"
            autocapitalize="characters"
            spellcheck={false}
            aria-describedby="kod-fel"
            aria-invalid={problem ? true : undefined}
            value={code}
            onInput={({ currentTarget }) => setCode(currentTarget.value)}
          />
        </div>
        <p role="status">{busy}</p>
        <p class="actions">
          <Button>Anslut</Button>
          <label class="button button-secondary connect-photo">
            Fotografera QR-koden
            <input
              type="file"
              class="visually-hidden"
              accept="image/*"
              capture="environment"
              onChange={({ currentTarget }) => void readPhoto(currentTarget.files?.[0])}
            />
          </label>
        </p>
      </form>
    </main>
  );
}
