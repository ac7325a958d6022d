import type { MiddlewareHandler } from 'hono';
import { routePath } from 'hono/route';
import type { Logger } from 'pino';
import type { AppEnv } from './app-env.ts';

/**
 * One line a request: method, the route's pattern, status and milliseconds. Never an address, a
 * header or the path itself, which can hold an id.
 */
export function requestLog(log: Logger): MiddlewareHandler<AppEnv> {
  return async function logRequest(c, next) {
    const start = performance.now();
    await next();
    if (!log.isLevelEnabled('info')) return;
    log.info({
      method: c.req.method,
      route: routePath(c, -1),
      status: c.res.status,
      ms: Math.round(performance.now() - start),
    });
  };
}
