import { Hono } from 'hono';
import { type HeldSnapshot, SNAPSHOT_MAKERS } from '../contract/index.ts';
import type { Dependencies } from '../dependencies.ts';
import type { AppEnv } from '../http/app-env.ts';
import { findRound } from '../http/find-round.ts';
import {
  findSnapshot,
  notPublishable,
  seesUnpublished,
  snapshotText,
} from '../http/find-snapshot.ts';
import { noteEvent } from '../http/note-event.ts';
import { ProblemError } from '../http/problem-error.ts';
import { requireRole } from '../http/sessions.ts';
import { publishPartly } from './publication/publish-snapshot.ts';

const JSON_TYPE = { 'content-type': 'application/json' };

/**
 * Numbered rankings: made when asked for. Those that are published are read by whoever is signed in,
 * the others by the coordinator, who can publish them without the figures that moved too little.
 */
export function snapshotRoutes(deps: Dependencies) {
  return new Hono<AppEnv>()
    .post('/api/rounds/:round/snapshots', requireRole(...SNAPSHOT_MAKERS), async (c) => {
      const round = await findRound(deps, c.req.param('round'));
      if ((await deps.store.responses.count(round.id)) === 0)
        throw new ProblemError('too-few-answers');
      const { number } = await deps.makeSnapshot(round);
      await noteEvent(deps, c, round.id, 'snapshot-made', `Läge ${number}`);
      c.header('Location', `/api/rounds/${round.id}/snapshots/${number}`);
      const asker = c.get('account');
      const { publication } = (await deps.store.snapshots.byNumber(round.id, number)) ?? {};
      if (publication === 'held' && !seesUnpublished(asker)) {
        return c.json({ snapshot: number, publication } satisfies HeldSnapshot, 202);
      }
      return c.body(await snapshotText(deps, round.id, String(number), asker), 201, JSON_TYPE);
    })
    .get('/api/rounds/:round/snapshots/:number', requireRole(), async (c) => {
      const { round, number } = c.req.param();
      return c.body(await snapshotText(deps, round, number, c.get('account')), 200, JSON_TYPE);
    })
    .post(
      '/api/rounds/:round/snapshots/:number/publication',
      requireRole('coordinator'),
      async (c) => {
        const account = c.get('account');
        const { round, number } = await findSnapshot(
          deps,
          c.req.param('round'),
          c.req.param('number'),
          account,
        );
        if (!account || !(await publishPartly(deps, round, number, account.id)))
          throw notPublishable(number);
        return c.body(await snapshotText(deps, round, String(number), account), 201, JSON_TYPE);
      },
    );
}
