import { Hono } from 'hono';
import type { RoundDescription } from '../contract/index.ts';
import type { Dependencies } from '../dependencies.ts';
import type { AppEnv } from '../http/app-env.ts';
import { findRound } from '../http/find-round.ts';
import { ProblemError } from '../http/problem-error.ts';

/** What anybody may know of a round, and the questionnaires that were ever asked. */
export function roundRoutes(deps: Dependencies) {
  return new Hono<AppEnv>()
    .get('/api/rounds/:round', async (c) => {
      const { margins: _, ...description } = await findRound(deps, c.req.param('round'));
      return c.json(description satisfies RoundDescription);
    })
    .get('/api/questionnaires/:version', (c) => {
      const questionnaire = deps.questionnaires.get(c.req.param('version'));
      if (!questionnaire) throw new ProblemError('unknown-questionnaire');
      c.header('Cache-Control', 'public, max-age=31536000, immutable');
      return c.json(questionnaire);
    });
}
