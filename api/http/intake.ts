/** What all ways of taking in answers share: one memory of what has come, one throttle, one key. */
import type { KeyObject } from 'node:crypto';
import type { Dependencies } from '../dependencies.ts';
import { installationKey } from './installation-key.ts';
import { type OpenSealed, openSealed } from './open-sealed.ts';
import {
  type JudgeResponses,
  judgeResponses,
  type ReceiveResponses,
  receiveResponses,
} from './receive-responses.ts';
import { createRecentHours, type RecentHours } from './recent-hours.ts';
import { createThrottle, type Throttle } from './throttle.ts';

export interface Intake {
  readonly receive: ReceiveResponses;
  /** Says what would become of items, and stores none. */
  readonly judge: JudgeResponses;
  /** How many came each hour, in memory. */
  /** Opens what a tablet has sealed. */
  readonly open: OpenSealed;
  readonly hours: RecentHours;
  readonly throttle: Throttle;
  /** The key of form tokens. */
  readonly formKey: () => Promise<KeyObject>;
}

/** Made once a server. */
export function createIntake(deps: Dependencies): Intake {
  const open = openSealed(deps);
  const judge = judgeResponses(deps, open);
  const hours = createRecentHours(deps.now().getTime());
  return {
    receive: receiveResponses(deps, { judge, hours }),
    judge,
    open,
    hours,
    throttle: createThrottle(deps),
    formKey: installationKey(deps.store.keys, 'form-token'),
  };
}
