/** Every refusal and every fault leaves through here: problem+json for `/api/`, a page for people. */
import { HTTPException } from 'hono/http-exception';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { ProblemCode } from '../contract/index.ts';
import type { Dependencies } from '../dependencies.ts';
import { troubleCode } from '../store/storage-trouble.ts';
import { StoreError, sqliteCode } from '../store/store-error.ts';
import type { AppContext } from './app-env.ts';
import type { ProblemBody } from './problem-body.ts';
import { ProblemError } from './problem-error.ts';
import { RETRY_AFTER_SECONDS, storageDetail } from './storage-words.ts';

/** What the framework's own refusals mean in our catalogue. */
const BY_STATUS: Readonly<Record<number, ProblemCode>> = {
  400: 'malformed-json',
  403: 'cross-site',
  404: 'not-found',
  405: 'method-not-allowed',
  413: 'body-too-large',
  415: 'unsupported-media-type',
  429: 'too-many-requests',
  503: 'unavailable',
};

function toProblem(error: unknown): ProblemError {
  if (error instanceof ProblemError) return error;
  if (error instanceof HTTPException)
    return new ProblemError(BY_STATUS[error.status] ?? 'internal', {
      cause: error,
    });
  const database =
    (error instanceof StoreError && error.code !== 'unreadable') || sqliteCode(error) !== '';
  if (!database) return new ProblemError('internal', { cause: error });
  return new ProblemError('unavailable', {
    cause: error,
    detail: storageDetail(error),
    retryAfterSeconds: RETRY_AFTER_SECONDS,
  });
}

function asJson(c: AppContext, problem: ProblemError): Response {
  const { code, title, status, detail, path } = problem;
  const body: ProblemBody = {
    type: `urn:trygghetsdialog:problem:${code}`,
    title,
    status,
    code,
    ...(detail === undefined ? {} : { detail }),
    ...(path === undefined ? {} : { path }),
  };
  return c.body(JSON.stringify(body), status as ContentfulStatusCode, {
    'content-type': 'application/problem+json',
  });
}

function asPage(c: AppContext, { screens }: Dependencies, problem: ProblemError): Response {
  const { status, title, detail = '' } = problem;
  return c.html(screens.site.problem({ status, title, detail }), status as ContentfulStatusCode);
}

function isForPrograms(path: string): boolean {
  return path.startsWith('/api/') || path === '/healthz';
}

/** Sends a problem in the form that the asker reads. */
export function sendProblem(c: AppContext, deps: Dependencies, problem: ProblemError): Response {
  if (problem.retryAfterSeconds !== undefined)
    c.header('Retry-After', String(problem.retryAfterSeconds));
  if (isForPrograms(c.req.path)) return asJson(c, problem);
  if (problem.code === 'sign-in-required') return c.redirect('/radet', 303);
  return asPage(c, deps, problem);
}

/**
 * Logs a fault of ours. That the database takes nothing in was said when it began, and is not
 * said again for every answer.
 */
export function logFault({ log }: Pick<Dependencies, 'log'>, error: unknown, what: string): void {
  if (troubleCode(error) === null) log.error({ err: error }, what);
}

/** The handler for what was thrown. Faults of ours are logged with their cause, refusals are not. */
export function onError(deps: Dependencies) {
  return function handleError(error: Error, c: AppContext): Response {
    const problem = toProblem(error);
    if (problem.status >= 500) logFault(deps, problem.cause ?? problem, problem.code);
    return sendProblem(c, deps, problem);
  };
}

/** The handler for addresses that nothing answers at. */
export function notFound(deps: Dependencies) {
  return function handleNotFound(c: AppContext): Response {
    return sendProblem(c, deps, new ProblemError('not-found'));
  };
}
