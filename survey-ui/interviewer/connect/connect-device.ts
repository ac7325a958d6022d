/** Connects the tablet with a one-time code: what came of it, as a closed set of outcomes. */
import type { EnrolledDevice } from '../../../api/contract/tablet/device.ts';

export type ConnectProblem = 'unknown-code' | 'used-code' | 'old-code' | 'throttled' | 'unreached';

export type ConnectOutcome =
  | { readonly kind: 'connected'; readonly device: EnrolledDevice }
  | { readonly kind: ConnectProblem };

const TIMEOUT_MS = 20_000;
const TOKEN_BYTES = 32;
const TOLD: readonly string[] = ['unknown-code', 'used-code', 'old-code'];

/** What the tablet will be known by: made here, so that asking again after a lost reply is harmless. */
export function newToken(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(TOKEN_BYTES));
  const text = btoa(String.fromCharCode(...bytes));
  return text.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** Never throws. A page of a café's network is no word from the server. */
export async function connectDevice(code: string, token: string): Promise<ConnectOutcome> {
  try {
    const reply = await fetch('/api/devices', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ code, token }),
      redirect: 'error',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    if (reply.status === 429) return { kind: 'throttled' };
    const body = await reply.json();
    if (reply.status === 201 && typeof body.token === 'string')
      return { kind: 'connected', device: body };
    return TOLD.includes(body.code) ? { kind: body.code } : { kind: 'unreached' };
  } catch {
    return { kind: 'unreached' };
  }
}
