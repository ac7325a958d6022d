import { Hono } from 'hono';
import { ResponseBatch } from '../contract/index.ts';
import { stockholmDay } from '../contract/stockholm-day.ts';
import type { Dependencies } from '../dependencies.ts';
import type { AppEnv } from '../http/app-env.ts';
import { arrivalFrom, deviceOf } from '../http/devices.ts';
import { findRound, roundsOfTurn } from '../http/find-round.ts';
import { openForm } from '../http/form-token.ts';
import type { Intake } from '../http/intake.ts';
import type { Arrival } from '../http/quality-flags.ts';
import { refuseToWait, throttled } from '../http/throttle.ts';
import { validatedJson } from '../http/validated-json.ts';

const batch = validatedJson(ResponseBatch, (issue) =>
  issue.code === 'too_big' && issue.path[0] === 'responses' ? 'too-many-responses' : undefined,
);

/**
 * `POST /api/rounds/:round/responses`: safe to repeat with the same items. Answers 200 with one
 * outcome per item, in the order sent, and only after what was taken in is durable.
 */
export function responseRoutes(
  deps: Pick<Dependencies, 'store' | 'now'>,
  { receive, throttle, formKey }: Intake,
) {
  const store = { rounds: roundsOfTurn(deps.store.rounds) };

  async function arrivalOf(round: string, { formToken, hiddenField }: ResponseBatch) {
    const form = formToken ? openForm(await formKey(), round, formToken) : null;
    return { sender: 'anonymous', form, hiddenField: hiddenField === true } satisfies Arrival;
  }

  return new Hono<AppEnv>().post(
    '/api/rounds/:round/responses',
    throttled(throttle),
    batch,
    async (c) => {
      const body = c.req.valid('json');
      const round = await findRound({ store }, c.req.param('round'));
      const device = await deviceOf(deps, c);
      // A tablet that was away for days has much to deliver, and we know whose it is.
      if (!device) refuseToWait(throttle.answers(c, body.responses.length));
      const today = stockholmDay(deps.now());
      const arrival = device
        ? arrivalFrom(device, round.id, today)
        : await arrivalOf(round.id, body);
      const results = await receive(round, body.responses, arrival);
      return c.json({ results });
    },
  );
}
