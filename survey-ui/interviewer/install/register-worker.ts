import { APP_ADDRESS } from '../web-manifest.ts';
import { TAKE_OVER } from '../worker/messages.ts';

const WORKER = '/intervju-worker.js';
const HOUR_MS = 3_600_000;

export interface WorkerHandle {
  /** Calls back when a new version lies ready whole: at once if it does already, and for each one after. */
  onUpdateReady(listener: () => void): () => void;
  /** Lets the version that waits begin; every window of the app is then reloaded. Between two interviews. */
  takeOver(): void;
  /** Resolves when the app opens without a network. Until then it goes on trying to get there. */
  readonly readyOffline: Promise<void>;
}

/**
 * Sees to it that the app is kept on the tablet, and looks for a new version at the start, when the app
 * is seen again, when the network is back, and every hour.
 *
 * @param reload what a window does when another version has begun, also when another window let it
 * @throws Error in Swedish, for the interviewer, where the browser cannot keep an app
 */
export async function registerWorker(
  reload: () => void = () => location.reload(),
): Promise<WorkerHandle> {
  if (!('serviceWorker' in navigator)) {
    throw new Error(
      'Webbläsaren kan inte spara appen på plattan, så den fungerar bara med nät. Privat läge kan vara orsaken.',
    );
  }
  const { serviceWorker } = navigator;
  const listeners = new Set<() => void>();
  let followed: ServiceWorkerRegistration | undefined;
  let ready: ServiceWorker | null = null;

  function noticeWaiting() {
    const waiting = followed?.active ? followed.waiting : null;
    if (waiting === ready) return;
    ready = waiting;
    if (ready) for (const listener of listeners) listener();
  }

  function follow(registration: ServiceWorkerRegistration) {
    if (registration === followed) return;
    followed = registration;
    const followInstalling = () =>
      registration.installing?.addEventListener('statechange', noticeWaiting);
    registration.addEventListener('updatefound', followInstalling);
    followInstalling();
    noticeWaiting();
  }

  async function check() {
    try {
      const options = { scope: APP_ADDRESS, updateViaCache: 'none' } as const;
      const registration = await serviceWorker.register(WORKER, options);
      follow(registration);
      if (registration.active) await registration.update();
    } catch {
      // No network, or something else answers on it. What is installed stays, and the next check tries again.
    }
  }

  await reloadWhenReplaced(serviceWorker, reload);
  await check();
  window.setInterval(check, HOUR_MS);
  window.addEventListener('online', check);
  document.addEventListener('visibilitychange', () => !document.hidden && check());

  return {
    onUpdateReady(listener) {
      listeners.add(listener);
      if (ready) listener();
      return () => listeners.delete(listener);
    },
    takeOver: () => followed?.waiting?.postMessage(TAKE_OVER),
    readyOffline: serviceWorker.ready.then(() => undefined),
  };
}

/** The first worker of all takes the page over too; the page is then of the same version already. */
async function reloadWhenReplaced(serviceWorker: ServiceWorkerContainer, reload: () => void) {
  const registration = await serviceWorker.getRegistration(APP_ADDRESS);
  let isReplacing = Boolean(registration?.active);
  serviceWorker.addEventListener('controllerchange', () => {
    if (isReplacing) reload();
    isReplacing = true;
  });
}
