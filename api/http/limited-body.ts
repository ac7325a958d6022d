import type { MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { AppEnv } from './app-env.ts';
import { ProblemError } from './problem-error.ts';

const MEBIBYTE = 1024 * 1024;
/** The largest body, as the contract has it. */
const MOST_BYTES = 4 * MEBIBYTE;

/**
 * Refuses a body over 4 MiB. A declared length is believed, since the server reads no more than it;
 * only a body without one is counted while it is read, which is slower.
 */
export function limitedBody(): MiddlewareHandler<AppEnv> {
  const refuse = (): never => {
    throw new ProblemError('body-too-large');
  };
  const counted = bodyLimit({ maxSize: MOST_BYTES, onError: refuse });
  return async function limitBody(c, next) {
    if (c.req.method === 'GET' || c.req.method === 'HEAD') return next();
    const declared = c.req.header('content-length');
    const chunked = c.req.header('transfer-encoding') !== undefined;
    if (declared === undefined || chunked) return counted(c, next);
    if (Number(declared) <= MOST_BYTES) return next();
    if (isForm(c.req.header('content-type'))) await readAway(c.req.raw.body);
    return refuse();
  };
}

const isForm = (type = '') => type.startsWith('multipart/form-data');

/** More than this is not waited for. */
const MOST_READ_AWAY = 100 * MEBIBYTE;

/** A browser shows the answer only when it could send all: otherwise somebody sees that the line was cut. */
async function readAway(body: ReadableStream<Uint8Array> | null): Promise<void> {
  let read = 0;
  for await (const chunk of body ?? []) {
    read += chunk.length;
    if (read > MOST_READ_AWAY) return;
  }
}
