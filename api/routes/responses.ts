import { Hono } from 'hono';
import { ResponseBatch } from '../contract/index.ts';
import type { Dependencies } from '../dependencies.ts';
import type { AppEnv } from '../http/app-env.ts';
import { findRound, roundsOfTurn } from '../http/find-round.ts';
import { rateLimited } from '../http/rate-limit.ts';
import { receiveResponses } from '../http/receive-responses.ts';
import { validatedJson } from '../http/validated-json.ts';

const batch = validatedJson(ResponseBatch, (issue) =>
  issue.code === 'too_big' && issue.path[0] === 'responses' ? 'too-many-responses' : undefined,
);

/**
 * `POST /api/rounds/:round/responses`: safe to repeat with the same items. Answers 200 with one
 * outcome per item, in the order sent, and only after what was taken in is durable.
 */
export function responseRoutes(deps: Dependencies) {
  const receive = receiveResponses(deps);
  const store = { rounds: roundsOfTurn(deps.store.rounds) };
  return new Hono<AppEnv>().post(
    '/api/rounds/:round/responses',
    rateLimited(deps),
    batch,
    async (c) => {
      const round = await findRound({ store }, c.req.param('round'));
      return c.json({
        results: await receive(round, c.req.valid('json').responses),
      });
    },
  );
}
