/** What all ways of taking in answers share: one memory of what has come, one throttle, one key. */
import type { KeyObject } from 'node:crypto';
import type { Dependencies } from '../dependencies.ts';
import { installationKey } from './installation-key.ts';
import { type ReceiveResponses, receiveResponses } from './receive-responses.ts';
import { createThrottle, type Throttle } from './throttle.ts';

export interface Intake {
  readonly receive: ReceiveResponses;
  readonly throttle: Throttle;
  /** The key of form tokens. */
  readonly formKey: () => Promise<KeyObject>;
}

/** Made once a server. */
export function createIntake(deps: Dependencies): Intake {
  return {
    receive: receiveResponses(deps),
    throttle: createThrottle(deps),
    formKey: installationKey(deps.store.keys, 'form-token'),
  };
}
