/** What simulated devices have made: what must be on the server in the end, and nothing else. */
import { randomUUID } from 'node:crypto';
import { type Uniform, uniformStream } from '../../analysis/random.ts';
import type { Response } from '../../api/contract/response.ts';
import type { Stop } from '../../api/contract/round.ts';
import type { StopTally } from '../../api/contract/tablet/device.ts';
import { aConcern, aResponse, aRound } from '../support/fixture-round.ts';

export const ROUND = aRound().id;
const DAY = '2026-05-03';

export interface Ledger {
  /** Finished answers, by id. */
  readonly answers: Map<string, Response>;
  /** By id. */
  readonly stops: Map<string, Stop>;
  readonly tallies: StopTally[];
  /** Interviews that an app has counted itself, each as one who was approached. */
  begun: number;
}

export const newLedger = (): Ledger => ({
  answers: new Map(),
  stops: new Map(),
  tallies: [],
  begun: 0,
});

const between = (uniform: Uniform, lowest: number, highest: number) =>
  lowest + Math.floor(uniform() * (highest - lowest + 1));

/** What the interviewer of a device makes, the same for the same seed but for the ids. */
export function makerFor(device: string, seed: number) {
  const uniform = uniformStream(seed, `made ${device}`);
  let number = 0;
  let stops = 0;
  const stop = () => `${device}-${stops}`;
  return {
    uniform,
    /** No two are alike, so that one that is stored under two ids is found. */
    answer(): Response {
      number += 1;
      const concern = aConcern({
        insecurity: between(uniform, 1, 5),
        text: 'x'.repeat(between(uniform, 0, 200)),
      });
      return aResponse({
        id: randomUUID(),
        mode: 'street',
        stop: stop(),
        answeredOn: DAY,
        safety: between(uniform, 1, 4),
        concerns: uniform() < 0.2 ? [] : [concern],
        comment: `Svar ${number} från ${device}.`,
      }) as Response;
    },
    /** The next stop; answers and counts after it are from there. */
    stop(): Stop {
      stops += 1;
      const interviewers = [{ kind: 'municipal', count: 2 } as const];
      const planned = between(uniform, 10, 40);
      return { id: stop(), venue: 'Torget', day: DAY, mode: 'street', interviewers, planned };
    },
    tally(): StopTally {
      return {
        id: randomUUID(),
        stop: stop(),
        day: DAY,
        approached: between(uniform, 1, 12),
        // What was counted by mistake is taken back.
        refused: between(uniform, -1, 6),
        alreadyAnswered: between(uniform, 0, 2),
      };
    },
  };
}
