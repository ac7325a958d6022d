import { useRef, useState } from 'preact/hooks';
import type { Stop } from '../../../api/contract/round.ts';
import { OtherDayDialog } from './OtherDayDialog.tsx';
import { aboutStop, dayInWords, type StopsByDay } from './stops-by-day.ts';

interface StopChoiceProps {
  readonly stops: StopsByDay;
  /** Id of the chosen one; `null` for a new one; left out while nothing is chosen. */
  readonly chosen: string | null | undefined;
  readonly error: string | null;
  readonly onChoose: (stop: Stop | null) => void;
}

/** The stops that are planned, today's in sight, and a new one. */
export function StopChoice({ stops, chosen, error, onChoose }: StopChoiceProps) {
  const { today, others } = stops;
  const dialog = useRef<HTMLDialogElement>(null);
  const [asked, setAsked] = useState<Stop | null>(null);
  if (today.length === 0 && others.length === 0) return null;
  const row = (stop: Stop, about: string, choose: () => void) => (
    <button
      type="button"
      key={stop.id}
      class="chip stop-chip"
      aria-pressed={chosen === stop.id}
      onClick={choose}
    >
      <strong>{stop.venue}</strong>
      <span>{about}</span>
    </button>
  );
  return (
    <section class="flow" aria-labelledby="insatser">
      <h2 id="insatser">I dag</h2>
      <div class={error ? 'flow field-wrong' : 'flow'}>
        <p class="error" role="alert">
          {error}
        </p>
        <div class="stop-list">
          {today.map((stop) => row(stop, aboutStop(stop), () => onChoose(stop)))}
          <button
            type="button"
            class="chip stop-chip"
            aria-pressed={chosen === null}
            onClick={() => onChoose(null)}
          >
            <strong>Ny insats</strong>
            <span>{today.length === 0 ? 'Ingen är planerad i dag' : 'Som inte är planerad'}</span>
          </button>
        </div>
      </div>
      {others.length > 0 && (
        <details open={others.some(({ id }) => id === chosen)}>
          <summary>Andra dagar ({others.length})</summary>
          <div class="stop-list">
            {others.map((stop) =>
              row(stop, `${dayInWords(stop.day)} · ${aboutStop(stop)}`, () => {
                if (chosen === stop.id) return;
                setAsked(stop);
                dialog.current?.showModal();
              }),
            )}
          </div>
        </details>
      )}
      <OtherDayDialog dialog={dialog} stop={asked} onChoose={onChoose} />
    </section>
  );
}
