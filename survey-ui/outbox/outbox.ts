/**
 * The outbox of a browser: what somebody has pressed Send on is kept until it is delivered, and sent
 * whenever the site is open anywhere in it. One sender a device, by a Web Lock; sending twice is
 * harmless all the same, since the server knows an item by its id.
 */
import { waitAfter } from './backoff.ts';
import type { SafeBox } from './box.ts';
import { deliver } from './deliver.ts';
import type { KeptItem, OutboxEntry, RefusedItem, SentItem, WaitingItem } from './outbox-item.ts';
import type { PostItems } from './post-items.ts';

export interface OutboxParts {
  readonly box: SafeBox;
  readonly post: PostItems;
  /** Runs work that no other page of this device runs meanwhile. */
  readonly alone: <Result>(work: () => Promise<Result>) => Promise<Result>;
  /** Tells the device's other pages that the box has changed. */
  readonly announce: () => void;
  /** Epoch ms. */
  readonly now: () => number;
  /** From 0 up to 1. */
  readonly chance: () => number;
}

export interface Outbox {
  entries(): readonly OutboxEntry[];
  /** Whether what is kept outlives the page. */
  place(): 'device' | 'page';
  /** Calls `listener` after each change; returns how to stop. */
  subscribe(listener: () => void): () => void;
  /** Keeps an answer; resolves when it is kept, and sends it meanwhile. */
  add(item: Omit<WaitingItem, 'state' | 'keptAt'>): Promise<void>;
  /** Sends what waits, at once or when the server has said that it may. */
  send(): Promise<void>;
  /** Reads the box again: another page has changed it. */
  refresh(): Promise<void>;
  /** Lets go of an item that was sent or refused. Nothing that waits can be let go of. */
  dismiss(id: string): Promise<void>;
}

const DAY_MS = 24 * 60 * 60 * 1000;

export async function createOutbox(parts: OutboxParts): Promise<Outbox> {
  const { box, post, alone, announce, now, chance } = parts;
  const listeners = new Set<() => void>();
  /** What lies in the box, by id: read from it once, and when another page has changed it. */
  let kept = new Map<string, KeptItem>();
  let reading: Promise<void> | null = null;
  let readAgain = false;
  /** Delivered, while the device would not let go of the answers. */
  const notWiped = new Map<string, SentItem>();
  let sending: ReadonlySet<string> = new Set();
  /** Added here, and not tried yet: about to be sent. */
  const untried = new Set<string>();
  let failures = 0;
  let notBefore = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let draining: Promise<void> | null = null;
  let again = false;

  function tell() {
    for (const listener of listeners) listener();
  }

  /** While one reading runs, one more is enough: another page may change many things in a row. */
  async function refresh(): Promise<void> {
    if (reading) {
      readAgain = true;
      return reading;
    }
    reading = read().finally(() => {
      reading = null;
    });
    return reading;
  }

  async function read() {
    do {
      readAgain = false;
      kept = new Map((await box.all()).map((item) => [item.id, item]));
    } while (readAgain);
    tell();
  }

  function changed() {
    tell();
    announce();
  }

  async function put(item: KeptItem) {
    const result = await box.put(item);
    kept.set(item.id, item);
    // What is being read may be from before.
    readAgain = reading !== null;
    return result;
  }

  async function remove(id: string) {
    await box.remove(id);
    kept.delete(id);
    readAgain = reading !== null;
  }

  /** Puts what became of items in the place of their answers. */
  async function settle(items: readonly (SentItem | RefusedItem)[]) {
    failures = 0;
    for (const item of items) await wipe(item);
    changed();
  }

  /** A device that can't let go is no network that is away: the item is not sent again. */
  async function wipe(item: SentItem | RefusedItem) {
    const left = (await put(item)) === 'old-left';
    if (left && item.state === 'sent') notWiped.set(item.id, item);
    else notWiped.delete(item.id);
  }

  function waiting(): WaitingItem[] {
    return [...kept.values()]
      .filter((item) => item.state === 'waiting')
      .filter(({ id }) => !notWiped.has(id));
  }

  function later(ms: number) {
    clearTimeout(timer);
    timer = setTimeout(() => void send(), ms);
  }

  async function drain() {
    for (const item of [...notWiped.values()]) await wipe(item);
    await refresh();
    const items = waiting();
    if (items.length === 0) return;
    sending = new Set(items.map(({ id }) => id));
    tell();
    const stopped = await deliver(items, { post, settle });
    if (stopped === null) return;
    failures += 1;
    const waitMs = stopped.waitMs ?? waitAfter(failures, chance());
    notBefore = stopped.waitMs === null ? 0 : now() + waitMs;
    later(waitMs);
  }

  function tried() {
    untried.clear();
    tell();
  }

  /** While one drain runs, or waits for another page's, one more is enough. */
  async function send(): Promise<void> {
    const early = notBefore - now();
    if (early > 0) {
      later(early);
      return tried();
    }
    if (draining) {
      again = true;
      return draining;
    }
    draining = alone(drain).finally(() => {
      sending = new Set();
      draining = null;
      if (!again) tried();
    });
    await draining;
    if (again) {
      again = false;
      await send();
    }
  }

  function shown(item: KeptItem): OutboxEntry {
    const delivered = notWiped.get(item.id);
    if (delivered) return { ...delivered, state: 'sent-not-wiped' };
    const isSending = sending.has(item.id) || untried.has(item.id);
    return item.state === 'waiting' && isSending ? { ...item, state: 'sending' } : item;
  }

  await refresh();
  for (const { id, state, keptAt, shared } of [...kept.values()])
    if (state === 'sent' && (shared || now() - keptAt > DAY_MS))
      await remove(id).catch(() => undefined);

  return {
    entries: () => [...kept.values()].map(shown),
    place: box.place,
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    async add(item) {
      untried.add(item.id);
      await put({ ...item, state: 'waiting', keptAt: now() });
      changed();
      void send();
    },
    send,
    refresh,
    async dismiss(id) {
      const item = kept.get(id);
      if (notWiped.has(id) || (item?.state !== 'sent' && item?.state !== 'attention')) return;
      await remove(id).catch(() => undefined);
      changed();
    },
  };
}
