/** What the tablet asks the server besides sending: who it is, and what it needs for a round. */
import type { DeviceStatus } from '../../../api/contract/tablet/device.ts';
import type { Kit } from '../../../api/contract/tablet/kit.ts';

const TIMEOUT_MS = 20_000;

export interface Told {
  /** The tablet's clock, epoch ms. */
  readonly clock: number;
  readonly version: string;
  readonly waiting: number;
  readonly discarded: number;
}

export type StatusOutcome =
  | { readonly kind: 'known'; readonly status: DeviceStatus }
  /** The server knows no such tablet: it has to be connected anew. */
  | { readonly kind: 'unknown-device' }
  | { readonly kind: 'unreached' };

export type KitOutcome =
  | { readonly kind: 'fetched'; readonly kit: Kit }
  /** Nothing newer than what is here, or nothing for this tablet. */
  | { readonly kind: 'unchanged' | 'not-given' | 'unreached' };

async function ask(address: string, token: string, headers: Record<string, string> = {}) {
  return fetch(address, {
    headers: { ...headers, authorization: `Bearer ${token}` },
    redirect: 'error',
    cache: 'no-store',
    signal: AbortSignal.timeout(TIMEOUT_MS),
  });
}

/** Never throws. A page of a café's network is no word from the server. */
export async function askStatus(token: string, told: Told): Promise<StatusOutcome> {
  const query = new URLSearchParams({
    clock: new Date(told.clock).toISOString(),
    version: told.version,
    waiting: String(told.waiting),
    discarded: String(told.discarded),
  });
  try {
    const reply = await ask(`/api/device?${query}`, token);
    const body = await reply.json();
    if (reply.ok && typeof body.device === 'number' && Array.isArray(body.open))
      return { kind: 'known', status: body };
    if (reply.status === 401 && body.code === 'unknown-device') return { kind: 'unknown-device' };
    return { kind: 'unreached' };
  } catch {
    return { kind: 'unreached' };
  }
}

/** Never throws. */
export async function fetchKit(
  token: string,
  round: string,
  revision: string | null,
): Promise<KitOutcome> {
  try {
    const headers = revision === null ? {} : { 'if-none-match': `"${revision}"` };
    const reply = await ask(`/api/rounds/${round}/kit`, token, headers);
    if (reply.status === 304) return { kind: 'unchanged' };
    const body = await reply.json();
    if (reply.ok && typeof body.revision === 'string' && body.round?.id === round)
      return { kind: 'fetched', kit: body };
    return { kind: typeof body.code === 'string' ? 'not-given' : 'unreached' };
  } catch {
    return { kind: 'unreached' };
  }
}
