/** When an outbox sends by itself, while a window of its site is open. */
import type { Outbox } from './outbox.ts';

type Sending = Pick<Outbox, 'entries' | 'place' | 'send'>;

const isWaiting = (outbox: Sending) =>
  outbox.entries().some(({ state }) => state === 'waiting' || state === 'sending');

/** Asks that the browser does not clear what waits, once something has had to wait. */
async function askToStay(outbox: Sending) {
  if (isWaiting(outbox)) await navigator.storage?.persist?.();
}

/** Sends at once, when the network is back and when the window is seen again; asks before it is closed on what would be lost. */
export function sendInWindow(outbox: Sending): void {
  const send = () => outbox.send().then(() => askToStay(outbox));
  window.addEventListener('online', send);
  document.addEventListener('visibilitychange', () => !document.hidden && send());
  window.addEventListener('beforeunload', (event) => {
    if (outbox.place() === 'page' && isWaiting(outbox)) event.preventDefault();
  });
  void send();
}
