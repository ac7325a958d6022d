/** When the next attempt is made: sooner or later by itself, and not before the server has said that it may. */
import { waitAfter } from './backoff.ts';
import type { Stopped } from './deliver.ts';
import type { OutboxParts } from './outbox-parts.ts';

interface PaceParts extends Pick<OutboxParts, 'now' | 'chance'> {
  readonly attempt: () => void;
}

export function pace({ now, chance, attempt }: PaceParts) {
  let failures = 0;
  let notBefore = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let ended = false;

  function later(ms: number) {
    clearTimeout(timer);
    if (!ended) timer = setTimeout(attempt, ms);
  }

  return {
    /** Whether the server has asked for more time; the attempt is then made when it is over. */
    isEarly(): boolean {
      const early = notBefore - now();
      if (early > 0) later(early);
      return early > 0;
    },
    /** Something was delivered, or there is nothing more to deliver. */
    succeeded() {
      failures = 0;
    },
    stopped(why: Stopped) {
      failures += 1;
      const isAsked = why.kind === 'asked-to-wait';
      const waitMs = isAsked ? why.waitMs : waitAfter(failures, chance());
      notBefore = isAsked ? now() + waitMs : 0;
      later(waitMs);
    },
    end() {
      ended = true;
      clearTimeout(timer);
    },
  };
}
