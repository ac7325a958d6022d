import { useEffect, useState } from 'preact/hooks';
import type { WorkerHandle } from '../install/register-worker.ts';
import { type StorageState, storageState } from '../install/storage-state.ts';

/** How long the app may take to be kept before the interviewer is told what to do. */
const PATIENCE_MS = 30_000;
const SLOW =
  'Appen är inte sparad på plattan än, så den öppnas bara med nät. Den försöker igen av sig själv. Står det så här även på ett bra nät: ladda om sidan, eller pröva en annan webbläsare.';

export interface Safety {
  /** Whether the app opens without a network, in words. */
  readonly offline: string;
  readonly storage: StorageState | null;
  /** Lets a new version begin, between two interviews; `null` while there is none. */
  readonly update: (() => void) | null;
}

/** Follows whether the app and the answers are safe on the tablet, and a new version of the app. */
export function useSafety(worker: Promise<WorkerHandle>): Safety {
  const [offline, setOffline] = useState('Appen sparas på plattan …');
  const [storage, setStorage] = useState<StorageState | null>(null);
  const [update, setUpdate] = useState<(() => void) | null>(null);
  useEffect(() => {
    const patience = setTimeout(() => setOffline(SLOW), PATIENCE_MS);
    let end: (() => void) | undefined;
    worker
      .then((handle) => {
        end = handle.onUpdateReady(() => setUpdate(() => handle.takeOver));
        return handle.readyOffline;
      })
      .then(
        () => setOffline('Appen är sparad på plattan och öppnas också utan nät.'),
        (error: Error) => setOffline(error.message),
      )
      .finally(() => clearTimeout(patience));
    const look = () => void storageState().then(setStorage);
    look();
    document.addEventListener('visibilitychange', look);
    return () => {
      end?.();
      document.removeEventListener('visibilitychange', look);
    };
  }, [worker]);
  return { offline, storage, update };
}
