/** What pages of a simulated device send with: the product's own outbox, over the device's disk. */
import type { Response } from '../../api/contract/response.ts';
import type { Stop } from '../../api/contract/round.ts';
import type { StopTally } from '../../api/contract/tablet/device.ts';
import { askServer } from '../../survey-ui/outbox/ask-server.ts';
import type { SafeBox } from '../../survey-ui/outbox/box.ts';
import { createOutbox, type Outbox } from '../../survey-ui/outbox/outbox.ts';
import type { KeptItem } from '../../survey-ui/outbox/outbox-item.ts';
import type { OutboxParts } from '../../survey-ui/outbox/outbox-parts.ts';
import { postItemsBy } from '../../survey-ui/outbox/post-items.ts';
import { type Disk, newDisk } from './disk.ts';
import type { Life } from './life.ts';
import { ROUND } from './made.ts';

/** What somebody does with the pages of a device; each resolves when it is kept. */
export interface Sender {
  finish(response: Response): Promise<void>;
  /** Only a tablet has stops and counts. */
  readonly begin?: (stop: Stop) => Promise<void>;
  readonly count?: (tally: StopTally) => Promise<void>;
  send(): Promise<void>;
  /** How much has not been delivered, or was refused. */
  left(): Promise<number>;
}

export interface SendingDevice {
  open(life: Life): Promise<Sender>;
}

/** So many times as fast as ours go the clocks of devices, so that "wait two seconds" is soon over. */
const FAST = 50;

function boxOn(disk: Disk<KeptItem>, life: Life): SafeBox {
  const seen = disk.seenBy(life);
  return { ...seen, place: () => 'device', put: (item) => seen.put(item).then(() => 'device') };
}

export interface Pages {
  /** How many are open at once; answers are finished on each in turn. */
  readonly count: number;
  /** Whether one sends at a time. */
  readonly locked: boolean;
}

/** The lock of a device, which is free again when the pages are gone. */
function newLock(): OutboxParts['alone'] {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const mine = last.then(work, work);
    last = mine;
    return mine;
  };
}

/** Opens the outbox in each page of a device. */
export async function openPages(
  { count, locked }: Pages,
  disk: Disk<KeptItem>,
  life: Life,
  parts: Pick<OutboxParts, 'post' | 'sendRest' | 'askReceipts'>,
): Promise<Pick<Outbox, 'add'> & Pick<Sender, 'send' | 'left'>> {
  const alone: OutboxParts['alone'] = locked ? newLock() : (work) => work();
  const pages: Outbox[] = [];
  for (let own = 0; own < count; own += 1) {
    pages[own] = await createOutbox({
      ...parts,
      box: boxOn(disk, life),
      alone,
      announce() {
        for (const page of pages) if (page !== pages[own]) void page.refresh();
      },
      now: () => Date.now() * FAST,
      chance: Math.random,
    });
  }
  life.whenOver(() => {
    for (const page of pages) page.close();
  });
  let turn = 0;
  return {
    async add(item) {
      turn += 1;
      const page = pages[turn % count];
      if (!page) throw new Error('a device has at least one page');
      return page.add(item);
    },
    send: async () => void (await Promise.all(pages.map((page) => page.send()))),
    left: async () => [...disk.items.values()].filter(({ state }) => state !== 'sent').length,
  };
}

/** The outbox of the enkät. */
export function residentDevice(pages: Pages): SendingDevice {
  const disk = newDisk<KeptItem>();
  return {
    async open(life) {
      const page = await openPages(pages, disk, life, { post: postItemsBy(askServer) });
      return {
        async finish(response) {
          const { id } = response;
          await page.add({ id, round: ROUND, response, beside: {}, shared: true });
        },
        send: page.send,
        left: page.left,
      };
    },
  };
}
