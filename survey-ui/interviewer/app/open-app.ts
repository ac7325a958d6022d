/** Opens what lies on the tablet, and sees to it that it is sent and kept current. */
import type { Errands } from '../sending/errands.ts';
import type { TabletOutbox } from '../sending/tablet-outbox.ts';
import { openWindowOutbox } from '../sending/window-outbox.ts';
import { openTabletStore } from '../store/tablet-store.ts';
import { followWindow } from './follow-window.ts';
import { keepCurrent } from './keep-current.ts';
import { createTablet, type Tablet } from './tablet.ts';

export interface OpenedApp {
  readonly tablet: Tablet;
  readonly outbox: TabletOutbox;
  readonly errands: Errands;
  /** Asks the server what is new, when it can be reached. */
  readonly askServer: () => Promise<void>;
  readonly version: string;
  /** Another window goes on with the day; what this one holds is still sent. */
  readonly leave: () => void;
}

/** The name that the build gave this version of the app. */
const VERSION = /([^/]+)\.js$/.exec(import.meta.url)?.[1]?.slice(-8) ?? 'utveckling';

/** @throws where the browser forbids storage */
export async function openApp(): Promise<OpenedApp> {
  const store = await openTabletStore();
  const outbox = await openWindowOutbox({
    token: async () => (await store.read('device'))?.token ?? null,
    errands: store.errands,
    onDiscarded: async (count) => {
      const discarded = tablet.get().discarded + count;
      tablet.learn({ discarded }, { discarded });
    },
  });
  const tablet: Tablet = await createTablet({
    store,
    outbox,
    now: Date.now,
    newId: () => crypto.randomUUID(),
  });
  const askServer = keepCurrent({ tablet, outbox, now: Date.now, version: VERSION });
  const leave = followWindow({ tablet, askServer });
  return { tablet, outbox, errands: store.errands, askServer, version: VERSION, leave };
}
