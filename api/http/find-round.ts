import type { Round } from '../contract/index.ts';
import type { Store } from '../store/store.ts';
import { ProblemError } from './problem-error.ts';

type RoundReading = Pick<Store['rounds'], 'byId'>;

/** @throws ProblemError `unknown-round` */
export async function findRound(
  { store }: { readonly store: { readonly rounds: RoundReading } },
  id: string,
): Promise<Round> {
  const round = await store.rounds.byId(id);
  if (!round) throw new ProblemError('unknown-round');
  return round;
}

/**
 * Reads each round once a turn of the event loop: posts that arrive together ask for the same one,
 * and what another program changed in it holds from the next turn.
 */
export function roundsOfTurn(rounds: RoundReading): RoundReading {
  let asked = new Map<string, Promise<Round | undefined>>();
  return {
    byId(id) {
      const known = asked.get(id);
      if (known) return known;
      if (asked.size === 0)
        setImmediate(() => {
          asked = new Map();
        });
      const reading = rounds.byId(id);
      asked.set(id, reading);
      return reading;
    },
  };
}
