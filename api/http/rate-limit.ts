import type { MiddlewareHandler } from 'hono';
import type { AppEnv } from './app-env.ts';
import { ProblemError } from './problem-error.ts';

export interface RateLimitSettings {
  /** Requests a second, from all together; `null` is no limit. */
  readonly rateLimit: number | null;
  readonly now: () => Date;
}

/**
 * Refuses requests above a rate that all visitors share, with a moment to wait: a square's tablets
 * share one address, so no address is looked at. A second's worth may come at once.
 */
export function rateLimited({ rateLimit, now }: RateLimitSettings): MiddlewareHandler<AppEnv> {
  let left = rateLimit ?? 0;
  let at = Number.NEGATIVE_INFINITY;
  return async function limitRate(_c, next) {
    if (rateLimit !== null) {
      const nowMs = now().getTime();
      left = Math.min(rateLimit, left + (Math.max(0, nowMs - at) / 1000) * rateLimit);
      at = nowMs;
      if (left < 1) throw new ProblemError('too-many-requests', { retryAfterSeconds: 1 });
      left -= 1;
    }
    await next();
  };
}
