import { useEffect, useRef, useState } from 'preact/hooks';
import { codeInGroups } from '../../../api/contract/invitation-code.ts';
import type { EnrolledDevice } from '../../../api/contract/tablet/device.ts';
import { BackArrow } from '../../components/BackArrow.tsx';
import { Button } from '../../components/Button.tsx';
import { connectDevice, newToken } from './connect-device.ts';
import { CONNECT_PROBLEMS } from './connect-words.ts';
import { readQr } from './read-qr.ts';
import { typedCode } from './typed-code.ts';

interface ConnectPageProps {
  readonly onConnected: (device: EnrolledDevice) => void;
  /** Back to the app, where the tablet is connected already. */
  readonly onCancel: (() => void) | null;
}

/** Connects the tablet to the municipality's server with a code from the coordinator. */
export function ConnectPage({ onConnected, onCancel }: ConnectPageProps) {
  const [code, setCode] = useState('');
  const [problem, setProblem] = useState<keyof typeof CONNECT_PROBLEMS | null>(null);
  const [busy, setBusy] = useState<string | null>(null);
  const token = useRef(newToken());
  const working = useRef(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const field = useRef<HTMLInputElement>(null);

  /** One thing at a time: a second press while the first is on its way does nothing. */
  async function alone(words: string, work: () => Promise<keyof typeof CONNECT_PROBLEMS | null>) {
    if (working.current) return;
    working.current = true;
    setProblem(null);
    setBusy(words);
    const wrong = await work();
    working.current = false;
    setBusy(null);
    setProblem(wrong);
    // Where there is something to mend in it; else the keyboard of the tablet only hides what is said.
    if (wrong === 'no-code' || wrong === 'unknown-code') field.current?.focus();
  }

  async function ask(read: string) {
    const outcome = await connectDevice(read, token.current);
    if (outcome.kind !== 'connected') return outcome.kind;
    onConnected(outcome.device);
    return null;
  }

  function connect(typed: string) {
    const read = typedCode(typed);
    return alone('Ansluter …', async () => (read === '' ? 'no-code' : ask(read)));
  }

  function readPhoto(photo: File) {
    return alone('Läser bilden …', async () => {
      const text = await readQr(photo);
      if (text === null) return 'no-qr';
      const read = typedCode(text);
      if (read === '') return 'other-qr';
      setCode(codeInGroups(read));
      return ask(read);
    });
  }

  useEffect(() => {
    if (onCancel) heading.current?.focus({ preventScroll: true });
    function useAddress() {
      const read = typedCode(location.hash);
      if (read === '') return;
      // Used once: a page that is loaded anew should not try it again.
      history.replaceState(null, '', location.pathname);
      setCode(codeInGroups(read));
      void connect(read);
    }
    useAddress();
    window.addEventListener('hashchange', useAddress);
    return () => window.removeEventListener('hashchange', useAddress);
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
            {problem && CONNECT_PROBLEMS[problem]}
          </p>
          <input
            class="text-input connect-code"
            id="kod"
            ref={field}
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
              onChange={({ currentTarget }) => {
                const [photo] = currentTarget.files ?? [];
                if (photo) void readPhoto(photo);
                // The same picture can be chosen again.
                currentTarget.value = '';
              }}
            />
          </label>
        </p>
      </form>
    </main>
  );
}
