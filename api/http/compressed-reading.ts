import type { MiddlewareHandler } from 'hono';
import { compress } from 'hono/compress';
import type { AppEnv } from './app-env.ts';

/** Compresses what is read. The reply to a post is small, and sent while many wait. */
export function compressedReading(): MiddlewareHandler<AppEnv> {
  const compressed = compress();
  return async function compressReading(c, next) {
    return c.req.method === 'GET' ? compressed(c, next) : next();
  };
}
