import { Hono } from 'hono';
import type { Dependencies } from '../dependencies.ts';
import type { AppEnv } from '../http/app-env.ts';
import { findRound } from '../http/find-round.ts';
import { snapshotText } from '../http/find-snapshot.ts';
import { ProblemError } from '../http/problem-error.ts';
import { requireRole } from '../http/sessions.ts';

const JSON_TYPE = { 'content-type': 'application/json' };

/** Numbered rankings: made when asked for, and read by whoever is signed in. */
export function snapshotRoutes(deps: Dependencies) {
  return new Hono<AppEnv>()
    .post('/api/rounds/:round/snapshots', requireRole('coordinator', 'council'), async (c) => {
      const round = await findRound(deps, c.req.param('round'));
      if ((await deps.store.responses.count(round.id)) === 0)
        throw new ProblemError('too-few-answers');
      const { number } = await deps.makeSnapshot(round);
      c.header('Location', `/api/rounds/${round.id}/snapshots/${number}`);
      return c.body(await snapshotText(deps, round.id, String(number)), 201, JSON_TYPE);
    })
    .get('/api/rounds/:round/snapshots/:number', requireRole(), async (c) => {
      const { round, number } = c.req.param();
      return c.body(await snapshotText(deps, round, number), 200, JSON_TYPE);
    });
}
