/**
 * The outbox of this browser, put together: opened where an answer is sent, and on every page of the
 * enkät where the mark says that something is left.
 */
import { openBox } from './box.ts';
import { createOutbox, type Outbox } from './outbox.ts';
import { setMark } from './outbox-mark.ts';
import { postItems } from './post-items.ts';

const NAME = 'trygghetsdialog-utkorg';

/**
 * One sender a device. Where there are no Web Locks, or the browser forbids them as it forbids
 * storage, two pages may send the same item, which the server counts once.
 */
async function alone<Result>(work: () => Promise<Result>): Promise<Result> {
  let begun = false;
  const mine = () => {
    begun = true;
    return work();
  };
  try {
    return await navigator.locks.request(NAME, mine);
  } catch (error) {
    if (begun) throw error;
    return work();
  }
}

const isWaiting = (outbox: Outbox) =>
  outbox.entries().some(({ state }) => state === 'waiting' || state === 'sending');

/** Asks that the browser does not clear what waits, once something has had to wait. */
async function askToStay(outbox: Outbox) {
  if (isWaiting(outbox)) await navigator.storage?.persist?.();
}

/** Opens the box, and begins to send what waits in it. */
export async function openOutbox(): Promise<Outbox> {
  const channel = 'BroadcastChannel' in window ? new BroadcastChannel(NAME) : null;
  const outbox = await createOutbox({
    box: await openBox(NAME),
    post: postItems,
    alone,
    announce: () => channel?.postMessage(null),
    now: Date.now,
    chance: Math.random,
  });
  const send = () => outbox.send().then(() => askToStay(outbox));
  channel?.addEventListener('message', () => outbox.refresh());
  const mark = () => setMark(outbox.entries().length > 0);
  mark();
  outbox.subscribe(mark);
  window.addEventListener('online', send);
  document.addEventListener('visibilitychange', () => !document.hidden && send());
  window.addEventListener('beforeunload', (event) => {
    if (outbox.place() === 'page' && isWaiting(outbox)) event.preventDefault();
  });
  void send();
  return outbox;
}
