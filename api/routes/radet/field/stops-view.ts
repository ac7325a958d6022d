import type { Round, Stop } from '../../../contract/index.ts';
import { receivedByStop } from '../../../contract/received-by-stop.ts';
import type { StopsView, StopView } from '../../../contract/screens/field.ts';
import { stockholmDay } from '../../../contract/stockholm-day.ts';
import type { Dependencies } from '../../../dependencies.ts';
import { formatNumber } from '../../../report/numbers.ts';
import type { StopCounts } from '../../../store/interface/devices.ts';
import type { CoordinatorPage } from '../coordinator-page.ts';
import type { Fields, FormProblem } from '../form.ts';
import { answersInWords } from '../words.ts';
import { byInterviewer } from './by-interviewer.ts';
import { KIND_FIELDS } from './stop-form.ts';

export interface FollowedStop extends StopCounts {
  readonly stop: Stop;
  readonly received: number;
}

const NOTHING: StopCounts = { approached: 0, refused: 0, alreadyAnswered: 0 };

/** The stops in order of day and venue, each with what has come of it. */
export async function followedStops(
  { store }: Pick<Dependencies, 'store'>,
  round: string,
): Promise<readonly FollowedStop[]> {
  const [stops, tallies, answers] = await Promise.all([
    store.stops.list(round),
    store.tallies.byStop(round),
    store.incoming.tally(round),
  ]);
  const received = receivedByStop(answers);
  return stops
    .map((stop) => ({
      stop,
      ...(tallies.get(stop.id) ?? NOTHING),
      received: received.get(stop.id) ?? 0,
    }))
    .toSorted(
      (a, b) =>
        a.stop.day.localeCompare(b.stop.day) || a.stop.venue.localeCompare(b.stop.venue, 'sv'),
    );
}

export function stateOfStop({ stop, received }: FollowedStop, today: string): string {
  if (stop.cancelled !== undefined) return 'Inställd';
  if (stop.day > today) return 'Planerad';
  if (stop.day === today) return 'I dag';
  return received > 0 ? 'Klar' : 'Inga svar';
}

function teamOf({ interviewers }: Stop): string {
  return interviewers
    .map(({ kind, count }) => `${count} ${KIND_FIELDS[kind].label.toLocaleLowerCase('sv')}`)
    .join(', ');
}

/** Of those asked, how many answered: "38 %", or nothing while none is counted. */
export function responseRate({
  approached,
  received,
}: Pick<FollowedStop, 'approached' | 'received'>): string {
  return approached > 0
    ? `${Math.round((100 * Math.min(received, approached)) / approached)} %`
    : '';
}

function uncovered({ areas, places }: Round, stops: readonly FollowedStop[]): string | null {
  const areaOf = new Map(places.map(({ code, area }) => [code, area]));
  const visited = new Set(
    stops
      .filter(({ stop }) => stop.cancelled === undefined)
      .map(({ stop }) => areaOf.get(stop.place ?? '')),
  );
  const without = areas.filter(({ code }) => !visited.has(code)).map(({ label }) => label);
  return without.length === 0 ? null : `Ingen insats i ${without.join(', ')}.`;
}

interface Shown {
  readonly message?: string | null;
  readonly problems?: readonly FormProblem[];
  readonly entered?: Fields;
}

const placesOf = ({ places }: Round) => [
  { value: '', label: 'Ingen av omgångens platser' },
  ...places.map(({ code, label }) => ({ value: code, label })),
];

export async function stopsView(
  deps: Dependencies,
  { round, frame, home }: CoordinatorPage,
  { message = null, problems = [], entered = {} }: Shown = {},
): Promise<StopsView> {
  const [stops, answers] = await Promise.all([
    followedStops(deps, round.id),
    deps.store.incoming.tally(round.id),
  ]);
  const today = stockholmDay(deps.now());
  const standing = stops.filter(({ stop }) => stop.cancelled === undefined);
  const sum = (of: (stop: FollowedStop) => number) =>
    standing.reduce((all, stop) => all + of(stop), 0);
  const approached = sum((stop) => stop.approached);
  return {
    ...frame,
    message,
    problems,
    entered,
    lead:
      stops.length === 0
        ? 'Ingen insats är planerad. Planera gärna en i varje tätort, och i varje skola.'
        : `${standing.length === 1 ? '1 insats' : `${standing.length} insatser`}. ${answersInWords(sum((stop) => stop.received))} har kommit därifrån.`,
    without: stops.length === 0 ? null : uncovered(round, stops),
    totals:
      approached === 0
        ? []
        : [
            { term: 'Tillfrågade', value: formatNumber(approached), about: 'Räknade på plattorna' },
            {
              term: 'Tackade nej',
              value: formatNumber(sum((stop) => stop.refused)),
              about: 'Bortfall',
            },
            {
              term: 'Hade redan svarat',
              value: formatNumber(sum((stop) => stop.alreadyAnswered)),
              about: 'Räknas inte som bortfall',
            },
          ],
    stops: stops.map((followed) => {
      const { stop, received, approached: asked, refused } = followed;
      return {
        id: stop.id,
        href: `${home}/${stop.id}`,
        label: stop.venue,
        cells: [
          stop.day,
          stateOfStop(followed, today),
          teamOf(stop),
          stop.planned === null ? '' : String(stop.planned),
          String(received),
          asked > 0 ? String(asked) : '',
          asked > 0 ? String(refused) : '',
          responseRate(followed),
        ],
        cancelled: stop.cancelled !== undefined,
      };
    }),
    interviewers: byInterviewer(answers),
    action: home,
    many: `${home}/flera`,
    file: `${home}/fil.csv`,
    places: placesOf(round),
  };
}

function enteredOf(stop: Stop): Fields {
  const counts = stop.interviewers.map(({ kind, count }) => [
    KIND_FIELDS[kind].field,
    String(count),
  ]);
  return {
    plats: stop.venue,
    kod: stop.place ?? '',
    dag: stop.day,
    satt: stop.mode,
    antal: stop.planned === null ? '' : String(stop.planned),
    ...Object.fromEntries(counts),
  };
}

export function stopView(
  { round, frame, home }: CoordinatorPage,
  followed: FollowedStop,
  today: string,
  { message = null, problems = [], entered }: Shown = {},
): StopView {
  const { stop, received, approached, refused, alreadyAnswered } = followed;
  return {
    ...frame,
    message,
    problems,
    entered: entered ?? enteredOf(stop),
    title: stop.venue,
    action: `${home}/${stop.id}`,
    cancel: stop.cancelled === undefined ? `${home}/${stop.id}/stall-in` : null,
    back: home,
    places: placesOf(round),
    facts: [
      { term: 'Tillstånd', value: stateOfStop(followed, today) },
      ...(stop.cancelled === undefined ? [] : [{ term: 'Varför', value: stop.cancelled }]),
      { term: 'Svar', value: answersInWords(received) },
      {
        term: 'Tillfrågade',
        value: `${approached}, varav ${refused} tackade nej och ${alreadyAnswered} redan hade svarat`,
      },
    ],
  };
}
