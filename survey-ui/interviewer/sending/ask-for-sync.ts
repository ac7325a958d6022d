import { APP_ADDRESS } from '../web-manifest.ts';
import { SYNC_TAG } from '../worker/messages.ts';

/** What some browsers have besides what TypeScript knows (Background Synchronization). */
interface Syncing {
  readonly sync?: { register(tag: string): Promise<void> };
}

/** Has the browser wake the worker to send, when there is a network; nothing where it can't, or may not. */
export async function askForSync(): Promise<void> {
  try {
    const registration: (ServiceWorkerRegistration & Syncing) | undefined =
      await navigator.serviceWorker?.getRegistration(APP_ADDRESS);
    await registration?.sync?.register(SYNC_TAG);
  } catch {
    // The window goes on sending itself.
  }
}
