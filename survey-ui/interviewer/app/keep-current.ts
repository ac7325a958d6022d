/** Asks the server, whenever it can be reached, who the tablet is and what its rounds need now. */
import type { DeviceStatus } from '../../../api/contract/tablet/device.ts';
import { askStatus, fetchKit } from '../device/device-api.ts';
import type { TabletOutbox } from '../sending/tablet-outbox.ts';
import type { KitsByRound } from '../store/kept.ts';
import type { Tablet } from './tablet.ts';

interface CurrentParts {
  readonly tablet: Tablet;
  readonly outbox: TabletOutbox;
  readonly now: () => number;
  /** Which version of the app this is. */
  readonly version: string;
}

/** One asking at a time. Resolves when all that could be fetched has been. */
export function keepCurrent({ tablet, outbox, now, version }: CurrentParts): () => Promise<void> {
  let asking: Promise<void> | null = null;

  async function ask() {
    const { device, discarded } = tablet.get();
    if (!device) return;
    const waiting = outbox.entries().filter(({ state }) => isUnsent(state)).length;
    const outcome = await askStatus(device.token, { clock: now(), version, waiting, discarded });
    if (tablet.get().device !== device) return;
    if (outcome.kind !== 'known') return;
    const { status } = outcome;
    tablet.learn({ status, statusAt: now() });
    if (status.name !== device.name || status.rounds.join() !== device.rounds.join()) {
      const known = { ...device, name: status.name, rounds: status.rounds };
      tablet.learn({ device: known }, { device: known });
    }
    await fetchKits(device.token, status);
  }

  async function fetchKits(token: string, { open }: DeviceStatus) {
    for (const { id } of open) {
      const { kits, nextKits } = tablet.get();
      const held = nextKits[id] ?? kits[id];
      const fetched = await fetchKit(token, id, held?.revision ?? null);
      if (fetched.kind === 'fetched') takeIn({ [id]: fetched.kit });
    }
  }

  /** An interview goes on with the questions that it began with. */
  function takeIn(more: KitsByRound) {
    const { draft, kits, nextKits } = tablet.get();
    const change = draft ? { nextKits: { ...nextKits, ...more } } : { kits: { ...kits, ...more } };
    tablet.learn(change, change);
  }

  return () => {
    asking ??= ask().finally(() => {
      asking = null;
    });
    return asking;
  };
}

export function isUnsent(state: string): boolean {
  return state === 'waiting' || state === 'sending';
}
