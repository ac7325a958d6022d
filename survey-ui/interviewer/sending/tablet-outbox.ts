/** The outbox of the tablet: takes finished answers, which nobody can read on it from then on. */
import type { Response } from '../../../api/contract/response.ts';
import type { OutboxFile } from '../../../api/contract/tablet/outbox-file.ts';
import type { SealingKey } from '../../../api/contract/tablet/sealing-key.ts';
import type { Outbox } from '../../outbox/outbox.ts';
import { openSending, type SendingParts } from './open-sending.ts';
import { outboxFile } from './outbox-file.ts';
import { seal } from './seal.ts';

export interface TabletOutbox extends Omit<Outbox, 'add'> {
  /**
   * Seals and keeps a finished answer; resolves when it is kept on the tablet.
   *
   * @throws when it could not be: not sealed and kept nowhere, or (`place()` is then `page`) sealed in the page's memory only
   */
  finish(key: SealingKey, round: string, response: Response): Promise<void>;
  /** All that has not been delivered, and what needs to be looked at. */
  file(deviceName: string, day: string): Promise<OutboxFile>;
}

export interface TabletOutboxParts extends SendingParts {
  /** Told how many answers were thrown away before they were delivered. */
  readonly onDiscarded: (count: number) => Promise<void>;
}

/** Opens the box; sends nothing by itself before something is finished. */
export async function openTabletOutbox({
  onDiscarded,
  ...parts
}: TabletOutboxParts): Promise<TabletOutbox> {
  const { add, ...outbox } = await openSending(parts);
  return {
    ...outbox,
    async finish(key, round, response) {
      const sealed = await seal(key, round, response);
      const { id } = response;
      const kept = await add({ id, round, response: sealed, beside: {}, shared: true });
      if (kept !== 'device') throw new Error('the answer lies in the memory of the page only');
    },
    async discard(ids) {
      const count = await outbox.discard(ids);
      if (count > 0) await onDiscarded(count);
      return count;
    },
    async file(deviceName, day) {
      await outbox.refresh();
      return outboxFile({ deviceName, day }, outbox.entries(), await parts.errands.all());
    },
  };
}
