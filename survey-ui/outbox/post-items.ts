/** One attempt to deliver: what is known afterwards, as a closed set of outcomes. */
import type { ItemResult, Response as SurveyResponse } from '../../api/contract/response.ts';

interface PostProblem {
  /** A code of the contract's catalogue. */
  readonly code: string;
  readonly detail: string;
}

export type PostOutcome =
  /** What became of each item, in the order sent. */
  | { readonly kind: 'answered'; readonly results: readonly ItemResult[] }
  /** The server, or a proxy before it, takes no body of this size. */
  | { readonly kind: 'too-large' }
  /** The server says that it is there, but not now. */
  | { readonly kind: 'asked-to-wait'; readonly waitMs: number }
  /** Our server refuses the whole post, and will do so again. */
  | { readonly kind: 'refused'; readonly problem: PostProblem }
  /** No word from our server: no network, a time-out, a proxy's own page, a fault. */
  | { readonly kind: 'unreached' };

export type PostItems = (
  round: string,
  responses: readonly SurveyResponse[],
  /** What the post carries beside them. */
  beside: Readonly<Record<string, unknown>>,
) => Promise<PostOutcome>;

const TIMEOUT_MS = 30_000;
/** Browsers let a request outlive its page up to 64 KiB. */
const OUTLIVES_PAGE = 60_000;
const UNREACHED: PostOutcome = { kind: 'unreached' };

/** `Retry-After` in milliseconds: seconds or a date; `null` without one. */
export function retryAfterMs(header: string | null, now: number): number | null {
  if (header === null) return null;
  const ms = /^\d+$/.test(header.trim()) ? Number(header) * 1000 : Date.parse(header) - now;
  return Number.isFinite(ms) ? Math.max(0, ms) : null;
}

/** Reads a reply. A page of a café's network or of a proxy is no word from our server. */
async function readReply(reply: Response): Promise<PostOutcome> {
  if (reply.status === 413) return { kind: 'too-large' };
  const waitMs = retryAfterMs(reply.headers.get('retry-after'), Date.now());
  if ((reply.status === 429 || reply.status === 503) && waitMs !== null)
    return { kind: 'asked-to-wait', waitMs };
  const body = await reply.json();
  if (reply.ok && Array.isArray(body.results)) return { kind: 'answered', results: body.results };
  const final = reply.status >= 400 && reply.status < 500 && reply.status !== 429;
  if (final && typeof body.code === 'string')
    return { kind: 'refused', problem: { code: body.code, detail: body.detail ?? body.title } };
  return UNREACHED;
}

/** Posts items to the server that the page came from. Never throws. */
export const postItems: PostItems = async (round, responses, beside) => {
  const body = JSON.stringify({ ...beside, responses });
  try {
    const reply = await fetch(`/api/rounds/${round}/responses`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
      redirect: 'error',
      keepalive: body.length < OUTLIVES_PAGE,
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    return await readReply(reply);
  } catch {
    return UNREACHED;
  }
};
