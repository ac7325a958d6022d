/** Sends a response to the server, as often as it takes. Sending the same again is harmless. */
import type { Response as SurveyResponse } from '../../api/contract/response.ts';

export type SendOutcome = 'created' | 'replayed' | 'conflict' | 'refused' | 'unreached';

/** What a post carries beside the answers. */
export interface Beside {
  readonly formToken: string;
  /** The field that no person sees was filled in. */
  readonly hiddenField: boolean;
}

/** One attempt. `unreached` when no outcome came back, whatever the reason: it can be tried again. */
export async function sendOnce(
  round: string,
  response: SurveyResponse,
  beside: Beside,
): Promise<SendOutcome> {
  try {
    const reply = await fetch(`/api/rounds/${round}/responses`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ ...beside, responses: [response] }),
    });
    if (!reply.ok) return 'unreached';
    const { results } = await reply.json();
    return results[0]?.outcome ?? 'unreached';
  } catch {
    return 'unreached';
  }
}

const LONGEST_WAIT_MS = 60_000;

/** Milliseconds until the next attempt: 2, 4, 8 … seconds, at most a minute. */
export function waitBefore(attempt: number): number {
  return Math.min(2 ** attempt * 1000, LONGEST_WAIT_MS);
}
