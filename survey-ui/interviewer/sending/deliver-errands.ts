/** Delivers stops, then counts. What our server refuses is marked, and holds nothing else up. */
import type { AskServer, NoAnswer } from '../../outbox/ask-server.ts';
import type { Stopped } from '../../outbox/deliver.ts';
import type { Errand, Errands, StopErrand, TallyErrand } from './errands.ts';

/** As many as one post may carry. */
const MOST_TALLIES = 200;

const same = (one: Errand, other: Errand | undefined) =>
  JSON.stringify(one) === JSON.stringify(other);

function batches(tallies: readonly TallyErrand[]): TallyErrand[][] {
  return [...new Set(tallies.map(({ round }) => round))].flatMap((round) => {
    const all = tallies.filter((one) => one.round === round);
    const parts = Array.from({ length: Math.ceil(all.length / MOST_TALLIES) });
    return parts.map((_, part) => all.slice(part * MOST_TALLIES, (part + 1) * MOST_TALLIES));
  });
}

function storesAll(body: unknown, some: readonly TallyErrand[]): boolean {
  const { stored } = Object(body);
  return Array.isArray(stored) && some.every(({ tally }) => stored.includes(tally.id));
}

/** @returns `null` when all were tried, or why delivering stopped */
export async function deliverErrands(errands: Errands, ask: AskServer): Promise<Stopped | null> {
  /** Those that have not been changed while they were on their way; what was changed goes next time. */
  async function unchanged(some: readonly Errand[]) {
    const now = new Map((await errands.all()).map((errand) => [errand.id, errand]));
    return some.filter((errand) => same(errand, now.get(errand.id)));
  }

  async function delivered(some: readonly Errand[]): Promise<null> {
    await errands.remove((await unchanged(some)).map(({ id }) => id));
    return null;
  }

  async function refused(
    errand: Errand,
    said: Extract<NoAnswer, { kind: 'refused' | 'too-large' }>,
  ) {
    const problem = said.kind === 'refused' ? said.problem : { code: 'body-too-large', detail: '' };
    for (const one of await unchanged([errand])) await errands.put({ ...one, problem });
    return null;
  }

  async function sendStop(errand: StopErrand): Promise<Stopped | null> {
    const { round, stop } = errand;
    const said = await ask('PUT', `/api/rounds/${round}/stops/${stop.id}`, stop);
    switch (said.kind) {
      case 'answered':
        return Object(said.body).id === stop.id ? delivered([errand]) : { kind: 'unreached' };
      case 'refused':
      case 'too-large':
        return refused(errand, said);
      default:
        return said;
    }
  }

  async function sendTallies(some: readonly TallyErrand[]): Promise<Stopped | null> {
    const [first] = some;
    if (!first) return null;
    const said = await ask('POST', `/api/rounds/${first.round}/tallies`, {
      tallies: some.map(({ tally }) => tally),
    });
    switch (said.kind) {
      case 'answered':
        return storesAll(said.body, some) ? delivered(some) : { kind: 'unreached' };
      case 'refused':
      case 'too-large': {
        if (some.length === 1) return refused(first, said);
        const middle = Math.ceil(some.length / 2);
        return (
          (await sendTallies(some.slice(0, middle))) ?? (await sendTallies(some.slice(middle)))
        );
      }
      default:
        return said;
    }
  }

  const all = (await errands.all()).filter(({ problem }) => problem === undefined);
  for (const errand of all.filter((one) => one.kind === 'stop')) {
    const stopped = await sendStop(errand);
    if (stopped) return stopped;
  }
  for (const some of batches(all.filter((errand) => errand.kind === 'tally'))) {
    const stopped = await sendTallies(some);
    if (stopped) return stopped;
  }
  return null;
}
