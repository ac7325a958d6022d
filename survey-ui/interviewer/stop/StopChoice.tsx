import type { Stop } from '../../../api/contract/round.ts';
import { KIND_LABELS } from './kinds.ts';

interface StopChoiceProps {
  /** Today's, first. */
  readonly stops: readonly Stop[];
  readonly others: readonly Stop[];
  /** Id of the chosen one; `null` for a new one. */
  readonly chosen: string | null;
  readonly onChoose: (stop: Stop | null) => void;
}

/** The stops that are planned, today's in sight, and a new one. */
export function StopChoice({ stops, others, chosen, onChoose }: StopChoiceProps) {
  if (stops.length === 0 && others.length === 0) return null;
  const row = (stop: Stop, about: string) => (
    <button
      type="button"
      key={stop.id}
      class="chip stop-chip"
      aria-pressed={chosen === stop.id}
      onClick={() => onChoose(stop)}
    >
      <strong>{stop.venue}</strong>
      <span>{about}</span>
    </button>
  );
  return (
    <section class="flow" aria-label="Planerade insatser">
      <div class="stop-list">
        {stops.map((stop) => row(stop, aboutStop(stop)))}
        <button
          type="button"
          class="chip stop-chip"
          aria-pressed={chosen === null}
          onClick={() => onChoose(null)}
        >
          <strong>Ny insats</strong>
          <span>{stops.length === 0 ? 'Ingen är planerad i dag' : 'Som inte är planerad'}</span>
        </button>
      </div>
      {others.length > 0 && (
        <details>
          <summary>Insatser andra dagar ({others.length})</summary>
          <p class="hint">Svaren räknas till den insats som du väljer, fast dagen är en annan.</p>
          <div class="stop-list">
            {others.map((stop) => row(stop, `${stop.day}. ${aboutStop(stop)}`))}
          </div>
        </details>
      )}
    </section>
  );
}

function aboutStop({ interviewers, planned }: Stop): string {
  const who = interviewers
    .filter(({ count }) => count > 0)
    .map(({ kind, count }) => `${KIND_LABELS[kind].toLowerCase()}: ${count}`)
    .join(', ');
  return [who, ...(planned ? [`${planned} planerade`] : [])].filter(Boolean).join(' · ');
}
