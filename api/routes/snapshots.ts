import { Hono } from 'hono';
import type { Dependencies } from '../dependencies.ts';
import type { AppEnv } from '../http/app-env.ts';
import { findRound } from '../http/find-round.ts';
import { findSnapshot } from '../http/find-snapshot.ts';
import { ProblemError } from '../http/problem-error.ts';
import { requireRole } from '../http/sessions.ts';

/** Numbered rankings: made when asked for, and read by whoever is signed in. */
export function snapshotRoutes(deps: Dependencies) {
  return new Hono<AppEnv>()
    .post('/api/rounds/:round/snapshots', requireRole('coordinator', 'council'), async (c) => {
      const round = await findRound(deps, c.req.param('round'));
      if ((await deps.store.responses.count(round.id)) === 0)
        throw new ProblemError('too-few-answers');
      const { number, priorities } = await deps.makeSnapshot(round);
      c.header('Location', `/api/rounds/${round.id}/snapshots/${number}`);
      return c.json(priorities, 201);
    })
    .get('/api/rounds/:round/snapshots/:number', requireRole(), async (c) => {
      const { priorities } = await findSnapshot(deps, c.req.param('round'), c.req.param('number'));
      return c.json(priorities);
    });
}
