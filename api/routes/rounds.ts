import { Hono } from 'hono';
import type { RoundDescription } from '../contract/index.ts';
import { wordingHash } from '../contract/questionnaire/version.ts';
import type { Dependencies } from '../dependencies.ts';
import type { AppEnv } from '../http/app-env.ts';
import { findQuestionnaire } from '../http/find-questionnaire.ts';
import { findRound } from '../http/find-round.ts';
import { sealingKeyOf } from '../http/sealing-key.ts';

/** What anybody may know of a round. */
export function roundRoutes(deps: Dependencies) {
  return new Hono<AppEnv>().get('/api/rounds/:round', async (c) => {
    const {
      margins: _,
      questions: __,
      disposalRules: ___,
      ...round
    } = await findRound(deps, c.req.param('round'));
    const questionnaire = await findQuestionnaire(deps, round.questionnaire);
    const wording = questionnaire && { wording: wordingHash(questionnaire) };
    const sealingKey = await sealingKeyOf(deps.store);
    return c.json({ ...round, ...wording, sealingKey } satisfies RoundDescription);
  });
}
