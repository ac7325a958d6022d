import { Hono } from 'hono';
import type { Dependencies } from '../dependencies.ts';
import type { AppEnv } from '../http/app-env.ts';
import { findRound } from '../http/find-round.ts';
import { requireRole } from '../http/sessions.ts';
import {
  writeDialoguePackage,
  zipDialoguePackage,
} from '../report/dialogue-package/write-package.ts';
import { roundContent } from './export/round-content.ts';

/**
 * `GET /api/rounds/:round/export.zip`: the dialogue package, one row a person, for the coordinator.
 * `?format=excel` writes semicolons and a byte order mark, for Swedish Excel.
 */
export function exportRoutes(deps: Dependencies) {
  const { store, catalogue } = deps;
  return new Hono<AppEnv>().get(
    '/api/rounds/:round/export.zip',
    requireRole('coordinator'),
    async (c) => {
      const round = await findRound(deps, c.req.param('round'));
      const last = await store.responses.lastSequence(round.id);
      const stored = await store.responses.upTo(round.id, last);
      const dialect = c.req.query('format') === 'excel' ? 'excel' : 'comma';
      const files = writeDialoguePackage(roundContent(round, catalogue, stored), { dialect });
      c.header('Content-Disposition', `attachment; filename="${round.id}.zip"`);
      return c.body(new Uint8Array(zipDialoguePackage(files)), 200, {
        'content-type': 'application/zip',
      });
    },
  );
}
