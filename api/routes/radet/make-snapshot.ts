/**
 * `POST /radet/:round/lagen`: makes a snapshot and leads to it. A ranking takes seconds, and people
 * press twice: whoever asks while one is under way, or from a page that has been overtaken, is led
 * to that one instead of a copy of it.
 */

import type { Round } from '../../contract/index.ts';
import type { Dependencies } from '../../dependencies.ts';
import type { AppContext } from '../../http/app-env.ts';
import { findRound } from '../../http/find-round.ts';
import { findSnapshot, notPublishable, seesUnpublished } from '../../http/find-snapshot.ts';
import { noteEvent } from '../../http/note-event.ts';
import { ProblemError } from '../../http/problem-error.ts';
import { publishPartly } from '../publication/publish-snapshot.ts';
import { roundAddress, snapshotAddress } from './frame.ts';

/** Why no snapshot was made, as the list of snapshots is told. */
export const TOO_FEW = 'for-fa-svar';

/** The number of a snapshot that was made, and that the one who asked may not see. */
export const HELD = 'inte-publicerat';

const NEW = 'nytt';
const PUBLISHED = 'publicerat';
const ALREADY_MADE = 'redan-framraknat';

/** What the overview says to somebody who has just asked for a snapshot. */
export function madeMessage(c: AppContext): string | null {
  const number = c.req.param('number') ?? '';
  switch (c.req.query('lage')) {
    case NEW:
      return `Läge ${number} är framräknat.`;
    case PUBLISHED:
      return `Läge ${number} är publicerat. Det som hålls inne visas inte.`;
    case ALREADY_MADE:
      return `Läge ${number} var redan framräknat när du tryckte. Räkna fram ett nytt om fler svar har kommit in sedan dess.`;
    default:
      return null;
  }
}

/** The form's `after`: the newest snapshot that its page knew of; `null` when it does not say. */
async function knownSnapshot(c: AppContext): Promise<number | null> {
  const { efter } = await c.req.parseBody();
  return typeof efter === 'string' && /^\d{1,9}$/.test(efter) ? Number(efter) : null;
}

interface Made {
  readonly number: number;
  readonly how: typeof NEW | typeof ALREADY_MADE;
}

/** The handler of the form. */
export function makeSnapshot(deps: Dependencies) {
  const { store } = deps;
  const underWay = new Map<string, Promise<Made>>();

  async function make(round: Round, known: number | null): Promise<Made> {
    const latest = await store.snapshots.latest(round.id);
    if (known !== null && latest && latest.number > known) {
      return { number: latest.number, how: ALREADY_MADE };
    }
    if ((await store.responses.count(round.id)) === 0) throw new ProblemError('too-few-answers');
    const { number } = await deps.makeSnapshot(round);
    return { number, how: NEW };
  }

  function makeOnce(round: Round, known: number | null): Promise<Made> {
    const already = underWay.get(round.id);
    if (already) return already;
    const making = make(round, known).finally(() => underWay.delete(round.id));
    underWay.set(round.id, making);
    return making;
  }

  return async function handleMakeSnapshot(c: AppContext): Promise<Response> {
    const round = await findRound(deps, c.req.param('round') ?? '');
    const known = await knownSnapshot(c);
    try {
      const { number, how } = await makeOnce(round, known);
      if (how === NEW) await noteEvent(deps, c, round.id, 'snapshot-made', `Läge ${number}`);
      const made = await store.snapshots.byNumber(round.id, number);
      return made?.publication === 'held' && !seesUnpublished(c.get('account'))
        ? c.redirect(`${roundAddress(round.id)}/lagen?${HELD}=${number}`, 303)
        : c.redirect(`${snapshotAddress(round.id, number)}?lage=${how}`, 303);
    } catch (error) {
      if (error instanceof ProblemError && error.code === 'too-few-answers') {
        return c.redirect(`${roundAddress(round.id)}/lagen?fel=${TOO_FEW}`, 303);
      }
      throw error;
    }
  };
}

/** `POST …/lage/:number/publicering`: publishes a held snapshot with some figures held back. */
export function publishHeld(deps: Dependencies) {
  return async function handlePublish(c: AppContext): Promise<Response> {
    const account = c.get('account');
    const [round, number] = [c.req.param('round') ?? '', c.req.param('number') ?? ''];
    const snapshot = await findSnapshot(deps, round, number, account);
    if (!account || !(await publishPartly(deps, round, snapshot.number, account.id))) {
      throw notPublishable(snapshot.number);
    }
    await noteEvent(deps, c, round, 'snapshot-published', `Läge ${snapshot.number}`);
    return c.redirect(`${snapshotAddress(round, snapshot.number)}?lage=${PUBLISHED}`, 303);
  };
}
