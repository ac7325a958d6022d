import { ageText } from './age-text.ts';

export interface OutboxSummary {
  readonly unsent: number;
  readonly sending: boolean;
  /** Sent today. */
  readonly sent: number;
  readonly attention: number;
  /** How long the oldest unsent has waited, in ms; `null` without one. */
  readonly oldestAge: number | null;
}

interface OutboxLineProps {
  readonly summary: OutboxSummary;
  readonly onOpen: () => void;
}

/** Where the day's answers are, in one line. */
export function OutboxLine({ summary, onOpen }: OutboxLineProps) {
  return (
    <footer class="day-outbox">
      <button type="button" class="day-outbox-line" onClick={onOpen}>
        <span>{summaryText(summary)}</span>
        <span class="day-outbox-more">Svar på plattan</span>
      </button>
    </footer>
  );
}

export function summaryText({ unsent, sending, sent, attention, oldestAge }: OutboxSummary) {
  const parts = [
    unsent === 0
      ? 'Inget väntar på att skickas'
      : `${unsent} ${sending ? 'skickas' : 'väntar på att skickas'}`,
    ...(oldestAge === null || unsent === 0
      ? []
      : [`${unsent === 1 ? 'sparat' : 'äldst'} ${ageText(oldestAge)}`]),
    ...(sent > 0 ? [`${sent} skickade i dag`] : []),
    ...(attention > 0 ? [`${attention} behöver tittas på`] : []),
  ];
  return parts.join(' · ');
}
