import * as z from 'zod/mini';
import { PROBLEMS, type ProblemCode } from '../contract/index.ts';

const codes = Object.keys(PROBLEMS) as [ProblemCode, ...ProblemCode[]];

/** The body of a refusal (RFC 9457), with a code of the closed catalogue. */
export const ProblemBody = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.enum(codes),
  /** What was wrong here, and what was expected. */
  detail: z.optional(z.string()),
  /** JSON path in the body that was sent. */
  path: z.optional(z.string()),
});
export type ProblemBody = z.infer<typeof ProblemBody>;
