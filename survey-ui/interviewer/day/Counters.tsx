import { Button } from '../../components/Button.tsx';
import type { DayCounts, Passing } from './day-counts.ts';

interface CountersProps {
  readonly counts: DayCounts;
  readonly planned: number | null;
  readonly last: Passing | null;
  readonly onCount: (passing: Passing) => void;
  readonly onUncount: () => void;
}

const PASSING: readonly { readonly passing: Passing; readonly label: string }[] = [
  { passing: 'passed', label: 'Stannade inte' },
  { passing: 'refused', label: 'Ville inte' },
  { passing: 'already-answered', label: 'Redan svarat' },
];

const COUNT_OF = {
  passed: 'passed',
  refused: 'refused',
  'already-answered': 'alreadyAnswered',
} as const satisfies Record<Passing, keyof DayCounts>;

/** The day's count in figures that are read at arm's length, and a button for each who did not become an interview. */
export function Counters({ counts, planned, last, onCount, onUncount }: CountersProps) {
  const lastLabel = PASSING.find(({ passing }) => passing === last)?.label;
  return (
    <section class="day-counts" aria-label="Dagens räkning">
      <p class="day-interviews tabular">
        <span class="day-figure">{counts.interviews}</span>
        <span>
          {counts.interviews === 1 ? 'intervju' : 'intervjuer'}
          {planned !== null && ` av ${planned} planerade`}
          {counts.partial > 0 && (
            <span class="day-partial">
              {counts.partial === 1 ? 'En avbruten' : `${counts.partial} avbrutna`} därtill
            </span>
          )}
        </span>
      </p>
      <ul class="day-passing">
        {PASSING.map(({ passing, label }) => (
          <li key={passing}>
            <button type="button" class="day-count" onClick={() => onCount(passing)}>
              <span class="day-count-figure tabular">{counts[COUNT_OF[passing]]}</span>
              <span>
                <span class="visually-hidden">Räkna en till: </span>
                {label}
              </span>
              <span aria-hidden="true" class="day-plus">
                +
              </span>
            </button>
          </li>
        ))}
      </ul>
      <p class="day-approached" aria-live="polite">
        <span class="tabular">{counts.approached} tilltalade.</span>{' '}
        {lastLabel && (
          <Button variant="quiet" type="button" onClick={onUncount}>
            Ångra ”{lastLabel}”
          </Button>
        )}
      </p>
    </section>
  );
}
