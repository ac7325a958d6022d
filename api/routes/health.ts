import { Hono } from 'hono';
import type { Dependencies } from '../dependencies.ts';
import type { AppEnv } from '../http/app-env.ts';
import { ProblemError } from '../http/problem-error.ts';

/** `GET /healthz`: whether the process and its database answer. */
export function healthRoutes({ store }: Dependencies) {
  return new Hono<AppEnv>().get('/healthz', async (c) => {
    try {
      await store.ping();
    } catch (error) {
      throw new ProblemError('unavailable', { cause: error });
    }
    return c.json({ status: 'ok' });
  });
}
