import { useEffect, useState } from 'preact/hooks';
import { Notice } from '../../components/Notice.tsx';
import { InstallHelp } from '../install/InstallHelp.tsx';
import type { InstallWatch } from '../install/install-state.ts';
import type { WorkerHandle } from '../install/register-worker.ts';
import { type StorageState, storageState } from '../install/storage-state.ts';

/** How long the app may take to be kept before the interviewer is told what to do. */
const PATIENCE_MS = 30_000;
const SLOW =
  'Appen är inte sparad på plattan än, så den öppnas bara med nät. Den försöker igen av sig själv. Står det så här även på ett bra nät: ladda om sidan, eller pröva en annan webbläsare.';

interface AppProps {
  readonly worker: Promise<WorkerHandle>;
  readonly install: InstallWatch;
}

/** The tablet app, as far as it has come: whether it opens without a network, and how to install it. */
export function App({ worker, install }: AppProps) {
  const [offline, setOffline] = useState('Appen sparas på plattan …');
  const [storage, setStorage] = useState<StorageState>();
  const [installed, setInstalled] = useState(install.get());
  useEffect(() => install.subscribe(() => setInstalled(install.get())), [install]);
  useEffect(() => {
    const done = 'Appen är sparad på plattan och öppnas också utan nät.';
    const patience = setTimeout(() => setOffline(SLOW), PATIENCE_MS);
    worker
      .then(({ readyOffline }) => readyOffline)
      .then(
        () => setOffline(done),
        (error: Error) => setOffline(error.message),
      )
      .finally(() => clearTimeout(patience));
    void storageState().then(setStorage);
  }, [worker]);
  return (
    <main class="page-main flow" id="innehall">
      <h1>Intervju</h1>
      <p class="lead">
        Här kommer du som intervjuar att ställa frågorna. Frågorna är inte här än, men appen går
        redan att installera och öppnas utan nät.
      </p>
      <p>
        Till dess kan den du möter svara själv i enkäten, på din platta eller på sin egen telefon.
        Det kräver nät.
      </p>
      <p role="status">{offline}</p>
      {storage?.low && (
        <Notice kind="careful">
          <p>Det är ont om plats på plattan.</p>
        </Notice>
      )}
      <InstallHelp state={installed} />
    </main>
  );
}
