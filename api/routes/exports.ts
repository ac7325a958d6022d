import { Hono } from 'hono';
import type { Dependencies } from '../dependencies.ts';
import type { AppEnv } from '../http/app-env.ts';
import { findRound } from '../http/find-round.ts';
import { noteEvent } from '../http/note-event.ts';
import { requireRole } from '../http/sessions.ts';

/**
 * `GET /api/rounds/:round/export.zip`: the dialogue package, one row a person, for the coordinator.
 * `?format=excel` writes semicolons and a byte order mark, for Swedish Excel.
 */
export function exportRoutes(deps: Dependencies) {
  return new Hono<AppEnv>().get(
    '/api/rounds/:round/export.zip',
    requireRole('coordinator'),
    async (c) => {
      const round = await findRound(deps, c.req.param('round'));
      await noteEvent(deps, c, round.id, 'rows-exported');
      const upTo = await deps.store.responses.lastSequence(round.id);
      const dialect = c.req.query('format') === 'excel' ? 'excel' : 'comma';
      const bytes = await deps.makeFile({ kind: 'export', round: round.id, upTo, dialect });
      c.header('Content-Disposition', `attachment; filename="${round.id}.zip"`);
      return c.body(new Uint8Array(bytes), 200, { 'content-type': 'application/zip' });
    },
  );
}
