/** Stops and counts, which go to the server besides answers. */
import type { Stop } from '../../../api/contract/round.ts';
import type { StopTally } from '../../../api/contract/tablet/device.ts';
import type { Problem } from '../../outbox/outbox-item.ts';

interface AnErrand {
  readonly id: string;
  readonly round: string;
  /** Why our server will not take it. It is then not sent again, and stays until somebody has looked at it. */
  readonly problem?: Problem;
}

export interface StopErrand extends AnErrand {
  readonly kind: 'stop';
  readonly stop: Stop;
}

/** `id` is the tally's own, by which the server counts it once. */
export interface TallyErrand extends AnErrand {
  readonly kind: 'tally';
  readonly tally: StopTally;
}

export type Errand = StopErrand | TallyErrand;

/** Where they are kept. */
export interface Errands {
  /** Oldest first: of two that change one stop, the later stands. */
  all(): Promise<readonly Errand[]>;
  put(errand: Errand): Promise<void>;
  remove(ids: readonly string[]): Promise<void>;
}
