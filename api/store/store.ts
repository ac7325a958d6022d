/**
 * What the rest of `api/` may ask of the store, kind by kind in `interface/`. Query modules beside
 * this file implement it; they are the only place that knows SQL.
 */
import type { AccountStore } from './interface/accounts.ts';
import type { AnswerStore } from './interface/answers.ts';
import type { DeviceStore } from './interface/devices.ts';
import type { DisposalStore } from './interface/disposals.ts';
import type { EventStore } from './interface/events.ts';
import type { IncomingStore } from './interface/incoming.ts';
import type { KeptAsideStore } from './interface/kept-aside.ts';
import type { PlacingStore } from './interface/placings.ts';
import type { RoundStore } from './interface/rounds.ts';
import type { SealingKeyStore } from './interface/sealing-keys.ts';
import type { SnapshotStore } from './interface/snapshots.ts';
import type { TextStore } from './interface/texts.ts';

export interface Store
  extends RoundStore,
    AnswerStore,
    KeptAsideStore,
    IncomingStore,
    TextStore,
    SnapshotStore,
    AccountStore,
    EventStore,
    PlacingStore,
    DeviceStore,
    SealingKeyStore,
    DisposalStore {
  /**
   * Resolves when the database can be read and written.
   *
   * @throws StoreError saying why not, and what to do
   */
  check(): Promise<void>;
  close(): Promise<void>;
}
