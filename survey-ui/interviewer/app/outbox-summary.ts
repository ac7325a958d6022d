/** What the screens say of the outbox. Pure. */
import { stockholmDay } from '../../../api/contract/stockholm-day.ts';
import type { OutboxEntry } from '../../outbox/outbox-item.ts';
import type { OutboxSummary } from '../day/OutboxLine.tsx';
import { isUnsent } from './keep-current.ts';

/** One round through the entries, however many there are. */
export function summaryOf(entries: readonly OutboxEntry[], now: number): OutboxSummary {
  const today = stockholmDay(new Date(now));
  let unsent = 0;
  let sending = false;
  let sent = 0;
  let attention = 0;
  let oldest = Number.POSITIVE_INFINITY;
  for (const { state, keptAt } of entries) {
    if (isUnsent(state)) {
      unsent += 1;
      oldest = Math.min(oldest, keptAt);
      sending ||= state === 'sending';
    } else if (state === 'attention') attention += 1;
    else if (stockholmDay(new Date(keptAt)) === today) sent += 1;
  }
  return { unsent, sending, sent, attention, oldestAge: unsent > 0 ? now - oldest : null };
}
