/** Counts out how a round was carried out, one answer at a time, for its snapshot to remember. */
import type { Circumstances, Venue } from '../../contract/circumstances.ts';
import type { Response, Round, Stop } from '../../contract/index.ts';

/** Months with a smaller share of the answers are stragglers; stops with fewer answers too, where there are many. */
const SMALLEST_SHARE = 0.05;
const FEWEST_AT_A_STOP = 5;

type Asked = Pick<Response, 'questionnaire' | 'mode' | 'stop' | 'answeredOn'>;
type Collected = Pick<Stop, 'id' | 'venue' | 'place'>;

export interface CircumstancesAbout {
  readonly round: Pick<Round, 'themes' | 'themeWords' | 'places'>;
  readonly stops: readonly Pick<Stop, 'id' | 'venue' | 'place' | 'interviewers'>[];
  /** Posters, links and school classes: nobody interviews. */
  readonly invitations: readonly Collected[];
  /** What a version of the questionnaire was built on. */
  readonly baseOf: (version: string) => string;
}

export interface CircumstancesTally {
  add(answer: Asked): void;
  /** Versions of the questionnaire among the answers so far. */
  versions(): readonly string[];
  result(about: CircumstancesAbout): Circumstances;
}

type Counts = Map<string, number>;
const count = (counts: Counts, key: string): unknown => counts.set(key, (counts.get(key) ?? 0) + 1);

/** Modes in which somebody goes to where people are. */
const WITH_VENUES: readonly string[] = ['street', 'school'];

export function circumstancesTally(): CircumstancesTally {
  const versions: Counts = new Map();
  const months: Counts = new Map();
  /** Mode → stop → answers. */
  const stops = new Map<string, Counts>();
  return {
    add({ questionnaire, mode, stop, answeredOn }) {
      count(versions, questionnaire);
      count(months, answeredOn.slice(0, 7));
      const own: Counts = stops.get(mode) ?? new Map();
      count(own, stop ?? '');
      stops.set(mode, own);
    },
    versions: () => [...versions.keys()],
    result: (about) => ({
      versions: [...versions.keys()]
        .sort()
        .map((version) => ({ version, base: about.baseOf(version) })),
      themes: [...about.round.themes].sort(),
      places: about.round.places.map(({ code }) => code).sort(),
      themeWords: { ...about.round.themeWords },
      months: common(months).sort(),
      modes: Object.fromEntries(
        [...stops].map(([mode, own]) => [
          mode,
          WITH_VENUES.includes(mode) ? collectedAt(own, about) : { venues: [], interviewers: [] },
        ]),
      ),
    }),
  };
}

function common(counts: Counts, enough = Number.POSITIVE_INFINITY): string[] {
  const all = [...counts.values()].reduce((sum, each) => sum + each, 0);
  const least = Math.min(enough, SMALLEST_SHARE * all);
  return [...counts].filter(([, each]) => each >= least).map(([key]) => key);
}

/** Two stops on one square are one venue. Where one that matters is not known, neither are they. */
function collectedAt(
  counts: Counts,
  { stops, invitations }: CircumstancesAbout,
): Circumstances['modes'][string] {
  const visited = new Map(stops.map((stop) => [stop.id, stop]));
  const invited = new Map(invitations.map((one) => [one.id, one]));
  const ids = common(counts, FEWEST_AT_A_STOP);
  const venues = ids.map((id) => visited.get(id) ?? invited.get(id));
  const kinds = ids.flatMap((id): (string | null)[] => {
    const stop = visited.get(id);
    if (!stop) return invited.has(id) ? [] : [null];
    return stop.interviewers.length > 0 ? stop.interviewers.map(({ kind }) => kind) : [null];
  });
  return {
    venues: allKnown(venues)?.map(venueOf).filter(isFirst).sort(byLabel) ?? null,
    interviewers:
      allKnown(kinds.map((kind) => kind ?? undefined))
        ?.filter(isFirstText)
        .sort() ?? null,
  };
}

function allKnown<T>(values: readonly (T | undefined)[]): T[] | null {
  const known = values.filter((value) => value !== undefined);
  return known.length === values.length ? known : null;
}

const venueOf = ({ venue, place }: Collected): Venue => ({
  id: place ?? venue.trim().toLocaleLowerCase('sv'),
  label: venue.trim(),
});
const isFirst = ({ id }: Venue, at: number, all: readonly Venue[]) =>
  all.findIndex((other) => other.id === id) === at;
const isFirstText = (text: string, at: number, all: readonly string[]) => all.indexOf(text) === at;
const byLabel = (a: Venue, b: Venue) => a.label.localeCompare(b.label, 'sv');
