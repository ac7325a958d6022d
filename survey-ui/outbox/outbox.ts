/**
 * The outbox of a browser: what somebody has pressed Send on is kept until it is delivered, and sent
 * whenever the site is open anywhere in it. One sender a device, by a Web Lock; sending twice is
 * harmless all the same, since the server knows an item by its id.
 */
import type { Kept } from './box.ts';
import { deliver, type Stopped } from './deliver.ts';
import { keptItems } from './kept-items.ts';
import type { KeptItem, OutboxEntry, SentItem, WaitingItem } from './outbox-item.ts';
import type { OutboxParts } from './outbox-parts.ts';
import { pace } from './pace.ts';
import { hasServed, type SettledItem, unsent } from './settled.ts';

/** How it stands with the server, as far as was last heard. */
export type Standing = 'working' | 'unreached' | 'sign-in-needed';

export interface Outbox {
  entries(): readonly OutboxEntry[];
  /** Whether what is kept outlives the page. */
  place(): 'device' | 'page';
  standing(): Standing;
  /** Calls `listener` after each change; returns how to stop. */
  subscribe(listener: () => void): () => void;
  /** Keeps an answer; resolves to where it is kept, and sends it meanwhile. */
  add(item: Omit<WaitingItem, 'state' | 'keptAt'>): Promise<Kept>;
  /** Sends what waits, at once or when the server has said that it may. */
  send(): Promise<void>;
  /** Reads the box again: another page has changed it. */
  refresh(): Promise<void>;
  /** Lets go of an item that was sent or refused. Nothing that waits can be let go of so. */
  dismiss(id: string): Promise<void>;
  /** Lets go for good of items that wait or were refused, when no post is under way; returns how many. */
  discard(ids: readonly string[]): Promise<number>;
  /** Sends no more by itself. */
  close(): void;
}

const HOUR_MS = 60 * 60 * 1000;

export async function createOutbox(parts: OutboxParts): Promise<Outbox> {
  const { box, post, sendRest, askReceipts, alone, announce, now, chance } = parts;
  const listeners = new Set<() => void>();
  const kept = keptItems(box, tell);
  /** Delivered, while the device would not let go of the answers. */
  const notWiped = new Map<string, SentItem>();
  let sending: ReadonlySet<string> = new Set();
  /** Added here, and not tried yet: about to be sent. */
  const untried = new Set<string>();
  let standing: Standing = 'working';
  let askedAt: number | null = null;
  const attempts = pace({ now, chance, attempt: () => void readAndSend() });
  let draining: Promise<void> | null = null;
  let next: Promise<void> | null = null;
  /** Whether to look first at what other pages have done; too dear to do for each answer that is added. */
  let mustRead = false;

  function tell() {
    for (const listener of listeners) listener();
  }

  function changed() {
    tell();
    announce();
  }

  /** Puts what became of items in the place of their answers. */
  async function settle(items: readonly SettledItem[]) {
    attempts.succeeded();
    for (const item of items) await wipe(item);
    changed();
  }

  /** A device that can't let go is no network that is away: the item is not sent again. */
  async function wipe(item: SettledItem) {
    const left = (await kept.put(item)) === 'old-left';
    if (left && item.state === 'sent') notWiped.set(item.id, item);
    else notWiped.delete(item.id);
  }

  function isWaiting(item: KeptItem): item is WaitingItem {
    return item.state === 'waiting' && !notWiped.has(item.id);
  }

  async function removeServed() {
    for (const item of kept.all())
      if (item.state === 'sent' && hasServed(item, now()))
        await kept.remove(item.id).catch(() => undefined);
  }

  async function sendItems(): Promise<Stopped | null> {
    const items = kept.all().filter(isWaiting);
    if (items.length === 0) return null;
    sending = new Set(items.map(({ id }) => id));
    tell();
    return deliver(items, { post, settle, now });
  }

  /** Once an hour, when all was delivered: what the server has lost is sent again. */
  async function reconcile(): Promise<Stopped | null> {
    const isEarly = askedAt !== null && now() - askedAt < HOUR_MS;
    if (!askReceipts || isEarly || kept.all().some(isWaiting)) return null;
    await removeServed();
    const sent = kept.all().filter((item) => item.state === 'sent');
    const { lost, stopped } = await askReceipts(sent.filter(({ id }) => !notWiped.has(id)));
    if (stopped === null) askedAt = now();
    for (const item of lost) await kept.put(unsent(item, item.copy));
    if (lost.length === 0) return stopped;
    changed();
    return (await sendItems()) ?? stopped;
  }

  async function drain() {
    for (const item of [...notWiped.values()]) await wipe(item);
    if (mustRead) {
      mustRead = false;
      await kept.refresh();
    }
    const stopped = (await sendItems()) ?? (await sendRest?.()) ?? (await reconcile()) ?? null;
    standing = stopped === null || stopped.kind === 'asked-to-wait' ? 'working' : stopped.kind;
    if (stopped === null) attempts.succeeded();
    else attempts.stopped(stopped);
  }

  function tried() {
    untried.clear();
    tell();
  }

  /** While one drain runs, or waits for another page's, one more is enough: that takes what came meanwhile. */
  function send(): Promise<void> {
    if (attempts.isEarly()) {
      tried();
      return Promise.resolve();
    }
    if (draining) {
      next ??= draining
        .catch(() => undefined)
        .then(() => {
          next = null;
          return send();
        });
      return next;
    }
    draining = alone(drain).finally(() => {
      sending = new Set();
      draining = null;
      if (!next) tried();
    });
    return draining;
  }

  function readAndSend() {
    mustRead = true;
    return send();
  }

  function shown(item: KeptItem): OutboxEntry {
    const delivered = notWiped.get(item.id);
    if (delivered) return { ...delivered, state: 'sent-not-wiped' };
    const isSending = sending.has(item.id) || untried.has(item.id);
    return item.state === 'waiting' && isSending ? { ...item, state: 'sending' } : item;
  }

  /** Of what lies there now: another page may have sent it. */
  async function letGo(ids: readonly string[]) {
    await kept.refresh();
    let count = 0;
    for (const id of ids) {
      const item = kept.get(id);
      if (!item || !(isWaiting(item) || item.state === 'attention')) continue;
      count += await kept.remove(id).then(
        () => 1,
        () => 0,
      );
    }
    changed();
    return count;
  }

  await kept.refresh();
  await removeServed();

  return {
    entries: () => kept.all().map(shown),
    place: box.place,
    standing: () => standing,
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    async add(item) {
      untried.add(item.id);
      const result = await kept.put({ ...item, state: 'waiting', keptAt: now() });
      changed();
      void send();
      return result;
    },
    send: readAndSend,
    refresh: kept.refresh,
    async dismiss(id) {
      const item = kept.get(id);
      if (notWiped.has(id) || (item?.state !== 'sent' && item?.state !== 'attention')) return;
      await kept.remove(id).catch(() => undefined);
      changed();
    },
    discard: (ids) => alone(() => letGo(ids)),
    close: attempts.end,
  };
}
