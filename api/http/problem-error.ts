import { PROBLEMS, type ProblemCode } from '../contract/index.ts';

export interface ProblemOptions {
  /** What was wrong here, and what to do; the catalogue's sentence says the rest. */
  readonly detail?: string | undefined;
  /** JSON path in the body. */
  readonly path?: string | undefined;
  readonly retryAfterSeconds?: number | undefined;
  readonly cause?: unknown;
}

/** A refusal of a whole request, with a code of the closed catalogue. `onError` sends it. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  readonly code: ProblemCode;
  readonly status: number;
  readonly title: string;
  readonly detail: string | undefined;
  readonly path: string | undefined;
  readonly retryAfterSeconds: number | undefined;

  constructor(code: ProblemCode, options: ProblemOptions = {}) {
    super(code, { cause: options.cause });
    this.code = code;
    this.status = PROBLEMS[code].status;
    this.title = PROBLEMS[code].sv;
    this.detail = options.detail;
    this.path = options.path;
    this.retryAfterSeconds = options.retryAfterSeconds;
  }
}
