/** What a page of a simulated device sends with: the product's own outbox, over the device's disk. */
import type { Response } from '../../api/contract/response.ts';
import { askServer } from '../../survey-ui/outbox/ask-server.ts';
import type { SafeBox } from '../../survey-ui/outbox/box.ts';
import { createOutbox } from '../../survey-ui/outbox/outbox.ts';
import type { KeptItem } from '../../survey-ui/outbox/outbox-item.ts';
import { postItemsBy } from '../../survey-ui/outbox/post-items.ts';
import { type Disk, newDisk } from './disk.ts';
import type { Life } from './life.ts';
import { ROUND } from './made.ts';

/** Pages of one device. */
export interface Sender {
  /** Resolves when the answer is kept. */
  finish(response: Response): Promise<void>;
  send(): Promise<void>;
  /** Answers that have not been delivered, or were refused. */
  left(): number;
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

/** The lock of a device, which is free again when the page that held it is gone. */
function lockOf(life: Life, locked: boolean) {
  let last: Promise<unknown> = Promise.resolve();
  return async function alone<Result>(work: () => Promise<Result>): Promise<Result> {
    if (!locked || life.isOver()) return work();
    const mine = last.then(work, work);
    last = mine.catch(() => undefined);
    return mine;
  };
}

/** The outbox of the enkät. */
export function residentDevice({ count, locked }: Pages): SendingDevice {
  const disk = newDisk<KeptItem>();
  return {
    async open(life) {
      const alone = lockOf(life, locked);
      const pages = await Promise.all(
        Array.from({ length: count }, (_, own) =>
          createOutbox({
            box: boxOn(disk, life),
            post: postItemsBy(askServer),
            alone,
            announce: () => pages.forEach((page, other) => void (other === own || page.refresh())),
            now: () => Date.now() * FAST,
            chance: Math.random,
          }),
        ),
      );
      let turn = 0;
      return {
        async finish(response) {
          turn += 1;
          const { id } = response;
          await pages[turn % count]?.add({ id, round: ROUND, response, beside: {}, shared: true });
        },
        send: async () => void (await Promise.all(pages.map((page) => page.send()))),
        left: () => [...disk.items.values()].filter(({ state }) => state !== 'sent').length,
      };
    },
  };
}
