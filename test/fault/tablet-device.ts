/**
 * The outbox of the tablet on a simulated device: put together of the same parts as in a window of the
 * app, with the device's disk in the place of IndexedDB.
 */
import type { SealingKey } from '../../api/contract/tablet/sealing-key.ts';
import { deliverErrands } from '../../survey-ui/interviewer/sending/deliver-errands.ts';
import type { Errand, Errands } from '../../survey-ui/interviewer/sending/errands.ts';
import { seal } from '../../survey-ui/interviewer/sending/seal.ts';
import { askAsDevice } from '../../survey-ui/outbox/ask-server.ts';
import type { KeptItem } from '../../survey-ui/outbox/outbox-item.ts';
import { postItemsBy } from '../../survey-ui/outbox/post-items.ts';
import { askReceiptsBy } from '../../survey-ui/outbox/receipts.ts';
import { type DiskOfPage, newDisk } from './disk.ts';
import { ROUND } from './made.ts';
import { openPages, type Pages, type SendingDevice } from './senders.ts';

/** What a tablet has from being connected and from its kit. */
export interface Connected {
  /** The address at which it reaches the server. */
  readonly site: string;
  /** A code that has not been used, for an app that connects itself. */
  readonly code: string;
  readonly token: string;
  readonly key: SealingKey;
}

/** Connects a tablet, straight to the server: that a code is used up by a lost reply is another matter. */
export async function connect(
  server: string,
  code: string,
): Promise<Pick<Connected, 'token' | 'key'>> {
  const reply = await fetch(`${server}/api/devices`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ code }),
  });
  const { token } = await reply.json();
  const authorization = `Bearer ${token}`;
  const kit = await fetch(`${server}/api/rounds/${ROUND}/kit`, { headers: { authorization } });
  const { sealingKey: key } = await kit.json();
  return { token, key };
}

function errandsOn(seen: DiskOfPage<Errand>): Errands {
  return {
    all: seen.all,
    put: seen.put,
    remove: async (ids) => {
      for (const id of ids) await seen.remove(id);
    },
  };
}

export function tabletDevice({ token, key }: Connected, pages: Pages): SendingDevice {
  const disk = newDisk<KeptItem>();
  const errandsDisk = newDisk<Errand>();
  return {
    async open(life) {
      const errands = errandsOn(errandsDisk.seenBy(life));
      const ask = askAsDevice(async () => token);
      const page = await openPages(pages, disk, life, {
        post: postItemsBy(ask),
        sendRest: () => deliverErrands(errands, ask).catch(() => null),
        askReceipts: askReceiptsBy(ask),
      });
      return {
        async finish(response) {
          const { id } = response;
          const sealed = await seal(key, ROUND, response);
          await page.add({ id, round: ROUND, response: sealed, beside: {}, shared: true });
        },
        begin: (stop) => errands.put({ kind: 'stop', id: stop.id, round: ROUND, stop }),
        count: (tally) => errands.put({ kind: 'tally', id: tally.id, round: ROUND, tally }),
        send: page.send,
        left: async () => (await page.left()) + errandsDisk.items.size,
      };
    },
  };
}
