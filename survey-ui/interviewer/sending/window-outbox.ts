/** The outbox of the tablet in a window of the app: sends whenever it may, and has the worker do so when the window is gone. */
import { sendInWindow } from '../../outbox/in-window.ts';
import { askForSync } from './ask-for-sync.ts';
import { openTabletOutbox, type TabletOutbox, type TabletOutboxParts } from './tablet-outbox.ts';

/** Stops and counts are sent too, and what was sent is asked about, also when nothing new is finished. */
const EVERY_MS = 10 * 60_000;

/** Opens the box, and begins to send what waits in it. */
export async function openWindowOutbox(parts: TabletOutboxParts): Promise<TabletOutbox> {
  const outbox = await openTabletOutbox(parts);
  sendInWindow(outbox);
  const timer = window.setInterval(() => void outbox.send(), EVERY_MS);
  return {
    ...outbox,
    async finish(...answer) {
      await outbox.finish(...answer);
      void askForSync();
    },
    close() {
      window.clearInterval(timer);
      outbox.close();
    },
  };
}
