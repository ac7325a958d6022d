import type { MiddlewareHandler } from 'hono';
import type { AppEnv } from './app-env.ts';

/** Nothing is kept by browsers or proxies unless its route says so: it may be somebody's answer, or out of date. */
export function cachePolicy(): MiddlewareHandler<AppEnv> {
  return async function setCachePolicy(c, next) {
    await next();
    if (!c.res.headers.has('cache-control')) c.res.headers.set('cache-control', 'no-store');
  };
}
