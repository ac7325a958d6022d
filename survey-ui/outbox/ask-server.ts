/** One question to the server that the page came from: what is known afterwards, as a closed set. */
import type { Problem } from './outbox-item.ts';

/** Of what did not succeed; only our own server's word is final. */
export type NoAnswer =
  /** The server, or a proxy before it, takes no body of this size. */
  | { readonly kind: 'too-large' }
  /** The server says that it is there, but not now. */
  | { readonly kind: 'asked-to-wait'; readonly waitMs: number }
  /** Our server refuses what was sent, and will do so again. */
  | { readonly kind: 'refused'; readonly problem: Problem }
  /** Our server does not know who asks. */
  | { readonly kind: 'sign-in-needed' }
  /** No word from our server: no network, a time-out, a proxy's own page, a fault. */
  | { readonly kind: 'unreached' };

export type ServerWord =
  /** JSON with a status of success. Whether it is what was asked for is for the asker to see. */
  { readonly kind: 'answered'; readonly body: unknown } | NoAnswer;

export type AskServer = (
  method: 'POST' | 'PUT',
  path: string,
  content: unknown,
) => Promise<ServerWord>;

const TIMEOUT_MS = 30_000;
/** Browsers let a request outlive its page up to 64 KiB. */
const OUTLIVES_PAGE = 60_000;
const LONGEST_WAIT_MS = 3_600_000;
const UNREACHED: ServerWord = { kind: 'unreached' };

/** `Retry-After` in milliseconds, an hour at most: seconds or a date; `null` without one. */
export function retryAfterMs(header: string | null, now: number): number | null {
  if (header === null) return null;
  const ms = /^\d+$/.test(header.trim()) ? Number(header) * 1000 : Date.parse(header) - now;
  return Number.isFinite(ms) ? Math.min(Math.max(0, ms), LONGEST_WAIT_MS) : null;
}

/** What our server says is wrong (RFC 9457); `null` when the words are somebody else's. */
function problemIn(body: unknown): Problem | null {
  const { type, code, title, detail } = Object(body);
  const isOurs = typeof code === 'string' && type === `urn:trygghetsdialog:problem:${code}`;
  return isOurs ? { code, detail: String(detail ?? title ?? '') } : null;
}

/** Reads a reply. A page of a café's network or of a proxy is no word from our server. */
async function read(reply: Response): Promise<ServerWord> {
  if (reply.status === 413) return { kind: 'too-large' };
  const waitMs = retryAfterMs(reply.headers.get('retry-after'), Date.now());
  if ((reply.status === 429 || reply.status === 503) && waitMs !== null)
    return { kind: 'asked-to-wait', waitMs };
  const body: unknown = await reply.json();
  if (reply.ok) return { kind: 'answered', body };
  const problem = problemIn(body);
  const isFinal = reply.status >= 400 && reply.status < 500 && reply.status !== 429;
  if (!isFinal || problem === null) return UNREACHED;
  if (problem.code === 'unknown-device') return { kind: 'sign-in-needed' };
  return { kind: 'refused', problem };
}

async function ask(
  method: 'POST' | 'PUT',
  path: string,
  content: unknown,
  more: Readonly<Record<string, string>>,
): Promise<ServerWord> {
  const body = JSON.stringify(content);
  try {
    const reply = await fetch(path, {
      method,
      headers: { 'content-type': 'application/json', ...more },
      body,
      redirect: 'error',
      keepalive: body.length < OUTLIVES_PAGE,
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    return await read(reply);
  } catch {
    return UNREACHED;
  }
}

/** Asks as anybody may. Never throws. */
export const askServer: AskServer = (method, path, content) => ask(method, path, content, {});

/**
 * Asks as a device that shows its token, read anew each time. Without one nothing is asked: the server
 * would take it for somebody else. Never throws.
 */
export function askAsDevice(token: () => Promise<string | null>): AskServer {
  return async (method, path, content) => {
    const shown = await token().catch(() => undefined);
    if (shown === undefined) return UNREACHED;
    if (shown === null) return { kind: 'sign-in-needed' };
    return ask(method, path, content, { authorization: `Bearer ${shown}` });
  };
}
