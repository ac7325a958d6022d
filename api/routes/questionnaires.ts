import { Hono } from 'hono';
import type { Dependencies } from '../dependencies.ts';
import type { AppEnv } from '../http/app-env.ts';
import { findQuestionnaire } from '../http/find-questionnaire.ts';
import { ProblemError } from '../http/problem-error.ts';

/**
 * `GET /api/questionnaires/:version`: what a version asks never changes, so it may be kept for ever.
 * Its wording may be corrected: a round's description names the wording as it is now, and
 * `?wording=` gets past a cache that holds an older one.
 */
export function questionnaireRoutes(deps: Dependencies) {
  return new Hono<AppEnv>().get('/api/questionnaires/:version', async (c) => {
    const questionnaire = await findQuestionnaire(deps, c.req.param('version'));
    if (!questionnaire) throw new ProblemError('unknown-questionnaire');
    c.header('Cache-Control', 'public, max-age=31536000, immutable');
    return c.json(questionnaire);
  });
}
