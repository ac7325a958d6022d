/** What the coordinator fills in to plan a stop. */
import type { Round, Stop } from '../../../contract/index.ts';
import { INTERVIEWER_KINDS, type InterviewerKind } from '../../../contract/index.ts';
import { fold } from '../../../contract/places/fold.ts';
import { isDay } from '../../../contract/round-life/days.ts';
import { idOf } from '../../../contract/round-life/new-round.ts';
import type { Fields, FormProblem } from '../form.ts';

const LONGEST = 120;
const MOST_PEOPLE = 99;
const MOST_PLANNED = 10_000;
const MOST_LINES = 200;

/** Fields of how many of each kind. */
export const KIND_FIELDS: Readonly<
  Record<InterviewerKind, { readonly field: string; readonly label: string }>
> = {
  municipal: { field: 'kommun', label: 'Från kommunen' },
  'uniformed-police': { field: 'polis', label: 'Poliser i uniform' },
  volunteer: { field: 'volontar', label: 'Volontärer' },
};

/** An id of day and venue that no other stop of the round has. */
function stopId(day: string, venue: string, taken: ReadonlySet<string>): string {
  const base = `${day}-${idOf(venue) || 'insats'}`.slice(0, 110);
  let id = base;
  for (let number = 2; taken.has(id); number += 1) id = `${base}-${number}`;
  return id;
}

function numberIn(text: string | undefined, most: number): number | null {
  if (text === undefined || text === '') return 0;
  return /^\d{1,5}$/.test(text) && Number(text) <= most ? Number(text) : null;
}

/**
 * Reads the form of one stop.
 *
 * @param known - the stop that is changed; `null` for a new one
 * @param taken - ids that are in use
 */
export function readStop(
  fields: Fields,
  known: Stop | null,
  taken: ReadonlySet<string>,
): { readonly stop: Stop } | { readonly problems: readonly FormProblem[] } {
  const { plats = '', kod = '', dag = '', satt = 'street' } = fields;
  const problems: FormProblem[] = [];
  const wrong = (field: string, message: string) => problems.push({ message, href: `#${field}` });
  if (plats === '' || plats.length > LONGEST)
    wrong('plats', 'Skriv var insatsen är, till exempel Kungstorget eller Klass 8B.');
  if (!isDay(dag)) wrong('dag', 'Skriv dagen som till exempel 2027-04-17.');
  const planned = numberIn(fields.antal, MOST_PLANNED);
  if (planned === null) wrong('antal', `Skriv ett antal från 0 till ${MOST_PLANNED}.`);
  const counts = INTERVIEWER_KINDS.map((kind) => {
    const { field } = KIND_FIELDS[kind];
    const count = numberIn(fields[field], MOST_PEOPLE);
    if (count === null) wrong(field, `Skriv ett antal från 0 till ${MOST_PEOPLE}.`);
    return { kind, count: count ?? 0 };
  });
  if (problems.length > 0) return { problems };
  return {
    stop: {
      id: known?.id ?? stopId(dag, plats, taken),
      venue: plats,
      place: kod || null,
      day: dag,
      mode: satt === 'school' ? 'school' : 'street',
      interviewers: counts.filter(({ count }) => count > 0),
      planned: planned || null,
    },
  };
}

/**
 * Reads a line a stop: "Kungstorget; 2027-04-17; 40". A venue that is a place of the round is known
 * as that; a line that says "skola" last is a school class.
 */
export function readManyStops(
  text: string,
  { places }: Round,
  taken: ReadonlySet<string>,
): { readonly stops: readonly Stop[] } | { readonly problems: readonly FormProblem[] } {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const problems: FormProblem[] = [];
  const stops: Stop[] = [];
  const used = new Set(taken);
  if (lines.length === 0) problems.push({ message: 'Skriv minst en rad.', href: '#rader' });
  if (lines.length > MOST_LINES)
    problems.push({ message: `Skriv högst ${MOST_LINES} rader åt gången.`, href: '#rader' });
  for (const [index, line] of lines.slice(0, MOST_LINES).entries()) {
    const [venue = '', day = '', planned = '', kind = ''] = line
      .split(/[;\t]/)
      .map((part) => part.trim());
    const place = places.find(({ label, aliases }) =>
      [label, ...aliases].some((name) => fold(name) === fold(venue)),
    );
    const read = readStop(
      {
        plats: venue,
        dag: day,
        antal: planned,
        kod: place?.code ?? '',
        satt: fold(kind).startsWith('skol') ? 'school' : 'street',
      },
      null,
      used,
    );
    if ('problems' in read) {
      const said = read.problems.map(({ message }) => message).join(' ');
      problems.push({
        message: `Rad ${index + 1}, ”${line.slice(0, 40)}”: ${said}`,
        href: '#rader',
      });
    } else {
      used.add(read.stop.id);
      stops.push(read.stop);
    }
  }
  return problems.length > 0 ? { problems } : { stops };
}
