import { Button } from '../../components/Button.tsx';
import type { Ended, Place } from '../app/tablet-state.ts';
import { Notices } from '../notices/Notices.tsx';
import type { TabletNotice } from '../notices/notices.ts';
import type { Shift } from '../stop/shift.ts';
import { Counters } from './Counters.tsx';
import type { DayCounts, Passing } from './day-counts.ts';
import { everyNthText } from './every-nth.ts';
import { OutboxLine, type OutboxSummary } from './OutboxLine.tsx';

interface DayPageProps {
  readonly title: string;
  readonly example: boolean;
  readonly shift: Shift;
  readonly counts: DayCounts;
  readonly lastCounted: Passing | null;
  readonly ended: Ended | null;
  /** Why nobody can be interviewed now; `null` where one can. */
  readonly closed: string | null;
  readonly notices: readonly TabletNotice[];
  readonly summary: OutboxSummary;
  readonly onBegin: () => void;
  readonly onCount: (passing: Passing) => void;
  readonly onUncount: () => void;
  readonly onShow: (place: Place) => void;
  readonly onLock: () => void;
}

const ENDED: Readonly<Record<Ended, string>> = {
  saved: 'Sparat på plattan.',
  'saved-in-page': 'Svaret finns i den öppna sidan. Stäng inte appen.',
  'partial-saved': 'Det som svarades är sparat på plattan, som avbrutet.',
  'expired-saved': 'Intervjun som lämnades för mer än en timme sedan är sparad, som avbruten.',
  'thrown-away': 'Svaret är slängt.',
  'nothing-answered': 'Inget var besvarat, så inget sparades.',
  'too-young': 'Inget sparades, eftersom personen är under 13 år.',
  practised: 'Övningen är klar. Inget sparades.',
};

/** The start page of a stop: how the day goes, and the next interview. */
export function DayPage(props: DayPageProps) {
  const { shift, counts, ended, closed } = props;
  const { venue, planned } = shift.stop;
  return (
    <main class="day" id="innehall">
      <header class="day-top">
        <div>
          <h1 tabIndex={-1}>{venue}</h1>
          <p class="day-about">{props.title}</p>
        </div>
        <nav class="day-ways" aria-label="Appen">
          <Button variant="quiet" type="button" onClick={() => props.onShow('stop')}>
            Byt insats
          </Button>
          <Button variant="quiet" type="button" onClick={() => props.onShow('more')}>
            Mer
          </Button>
          <Button variant="quiet" type="button" onClick={props.onLock}>
            Lås
          </Button>
        </nav>
      </header>
      {shift.practice && (
        <p class="day-banner">
          <strong>Övning.</strong> Inget räknas, sparas eller skickas.
        </p>
      )}
      {props.example && !shift.practice && (
        <p class="day-banner">
          <strong>Exempel.</strong> Omgången är påhittad.
        </p>
      )}
      <Notices notices={props.notices} />
      <Counters
        counts={counts}
        planned={planned}
        last={props.lastCounted}
        onCount={props.onCount}
        onUncount={props.onUncount}
      />
      <section class="day-begin" aria-label="Nästa intervju">
        <p class="day-nth">{everyNthText(shift.everyNth)}</p>
        {closed === null ? (
          <button type="button" class="button button-primary day-new" onClick={props.onBegin}>
            Ny intervju
          </button>
        ) : (
          <p class="day-closed">{closed}</p>
        )}
        <p role="status" class="day-ended">
          {ended && ENDED[ended]}
        </p>
      </section>
      <OutboxLine summary={props.summary} onOpen={() => props.onShow('waiting')} />
    </main>
  );
}
