/** Runs in the browser as a service worker that sends, and answers for nothing. */
import { sendInBackground } from '../../survey-ui/interviewer/worker/background-sync.ts';
import { SYNC_TAG } from '../../survey-ui/interviewer/worker/messages.ts';
import { errands, token } from './tablet-sending-store.ts';

interface SyncEvent extends Event {
  readonly tag: string;
  waitUntil(work: Promise<unknown>): void;
}

globalThis.addEventListener('sync', (event) => {
  const { tag } = event as SyncEvent;
  if (tag === SYNC_TAG) (event as SyncEvent).waitUntil(sendInBackground({ token, errands }));
});
