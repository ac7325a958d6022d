import { Hono } from 'hono';
import type { Dependencies } from '../dependencies.ts';
import type { AppEnv } from '../http/app-env.ts';
import { ProblemError } from '../http/problem-error.ts';
import { StoreError } from '../store/store-error.ts';

/**
 * `GET /healthz`: whether the process answers, and its database can be read and written. Otherwise
 * 503, with what is wrong and what to do.
 */
export function healthRoutes({ store }: Dependencies) {
  return new Hono<AppEnv>().get('/healthz', async (c) => {
    try {
      await store.check();
    } catch (error) {
      throw error instanceof StoreError ? error : new ProblemError('unavailable', { cause: error });
    }
    return c.json({ status: 'ok', database: 'writable' });
  });
}
