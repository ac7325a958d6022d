import type { MiddlewareHandler } from 'hono';
import type * as z from 'zod/mini';
import { describeIssue, issuePath } from '../contract/describe-issue.ts';
import type { ProblemCode } from '../contract/index.ts';
import type { AppContext, AppEnv } from './app-env.ts';
import { ProblemError } from './problem-error.ts';

const JSON_TYPE = /^application\/(?:[\w.+-]+\+)?json\s*(?:;|$)/i;
const utf8 = new TextDecoder('utf-8', { fatal: true });

/**
 * The body as JSON.
 *
 * @throws ProblemError `unsupported-media-type`, or `malformed-json` (also for bytes that are not UTF-8)
 */
async function readJson(c: AppContext): Promise<unknown> {
  if (!JSON_TYPE.test(c.req.header('content-type') ?? ''))
    throw new ProblemError('unsupported-media-type');
  try {
    return JSON.parse(utf8.decode(await c.req.arrayBuffer()));
  } catch (error) {
    if (!(error instanceof SyntaxError || error instanceof TypeError)) throw error;
    throw new ProblemError('malformed-json', {
      detail: 'Förväntade JSON i UTF-8.',
      cause: error,
    });
  }
}

/**
 * Refuses a body that does not follow `schema`; the route reads what did with `c.req.valid("json")`.
 *
 * @param codeFor - a code of its own for some issues; `invalid-body` for the rest
 */
export function validatedJson<Schema extends z.ZodMiniType<object>>(
  schema: Schema,
  codeFor: (issue: z.core.$ZodIssue) => ProblemCode | undefined = () => undefined,
): MiddlewareHandler<
  AppEnv,
  string,
  { in: { json: z.input<Schema> }; out: { json: z.output<Schema> } }
> {
  return async function validateJson(c, next) {
    const parsed = schema.safeParse(await readJson(c));
    if (!parsed.success) {
      const [issue] = parsed.error.issues;
      throw new ProblemError((issue && codeFor(issue)) ?? 'invalid-body', {
        path: issue && issuePath(issue),
        detail: issue && describeIssue(issue),
      });
    }
    c.req.addValidatedData('json', parsed.data);
    await next();
  };
}
