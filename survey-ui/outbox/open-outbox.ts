/** An outbox by its name, put together; in a window or in a service worker. */
import { openBox } from './box.ts';
import { createOutbox, type Outbox } from './outbox.ts';
import type { OutboxParts } from './outbox-parts.ts';

/**
 * One sender a device. Where there are no Web Locks, or the browser forbids them as it forbids
 * storage, two pages may send the same item, which the server counts once.
 */
function oneSender(name: string): OutboxParts['alone'] {
  return async (work) => {
    let begun = false;
    const mine = () => {
      begun = true;
      return work();
    };
    try {
      return await navigator.locks.request(name, mine);
    } catch (error) {
      if (begun) throw error;
      return work();
    }
  };
}

/** @param name - of the database, of the lock and of the channel between the device's pages */
export async function openOutboxNamed(
  name: string,
  parts: Pick<OutboxParts, 'post' | 'sendRest' | 'askReceipts'>,
): Promise<Outbox> {
  const channel = 'BroadcastChannel' in globalThis ? new BroadcastChannel(name) : null;
  const outbox = await createOutbox({
    ...parts,
    box: await openBox(name),
    alone: oneSender(name),
    announce: () => channel?.postMessage(null),
    now: Date.now,
    chance: Math.random,
  });
  channel?.addEventListener('message', () => outbox.refresh());
  return {
    ...outbox,
    close() {
      outbox.close();
      channel?.close();
    },
  };
}
