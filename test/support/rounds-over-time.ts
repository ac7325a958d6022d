/** Rounds of one municipality, years apart, whose answers come in the way that answers do. */
import type { InterviewerKind, Mode, Role, Round } from '../../api/contract/index.ts';
import { rankRound } from '../../api/rank-round.ts';
import { catalogue } from '../../seed/catalogue/catalogue.ts';
import { aConcern, aResponse, aRound } from './fixture-round.ts';
import { testApp } from './test-app.ts';

export interface WaySketch {
  readonly mode: Exclude<Mode, 'import'>;
  readonly count: number;
  /** How many of them name lighting at the station; the rest say that nothing worries them. */
  readonly naming: number;
  /** Where they are met, in turn; by `kinds`. */
  readonly venues?: readonly string[];
  readonly kinds?: readonly InterviewerKind[];
  /** Of the first answers, how many name fraud besides. */
  readonly fraud?: number;
}

export interface RoundSketch {
  readonly id: string;
  readonly title: string;
  /** The day on which all answer. */
  readonly day: string;
  readonly ways: readonly WaySketch[];
  readonly changes?: Partial<Round>;
}

const AGES = [
  '13-15',
  '16-19',
  '20-24',
  '25-34',
  '35-44',
  '45-54',
  '55-64',
  '65-74',
  '75-84',
  '85+',
];
const BATCH = 100;

const stopId = (day: string, venue: string) =>
  `${day}-${venue.toLowerCase().replaceAll(/[^a-z]/g, '')}`;

/** The numbers below `count` in an order that is always the same and looks like none. */
const shuffled = (count: number, seed: number): number[] =>
  Array.from({ length: count }, (_, i) => i).sort((a, b) => noise(a, seed) - noise(b, seed));

const noise = (i: number, seed: number): number =>
  Math.abs(Math.sin((i + 1) * 12.9898 + seed) * 43758.5453) % 1;

/** No two alike, so that nobody is taken for a copy. */
function answersOf({ mode, count, naming, venues = [], fraud = 0 }: WaySketch, day: string) {
  const namers = new Set(shuffled(count, Number(day.slice(0, 4))).slice(0, naming));
  return Array.from({ length: count }, (_, i) => {
    const isNaming = namers.has(i);
    const concerns = [
      ...(isNaming
        ? [aConcern({ themes: ['lighting'], insecurity: 1 + (i % 5), text: null })]
        : []),
      ...(i < fraud
        ? [aConcern({ place: null, themes: ['fraud'], insecurity: 3, text: null })]
        : []),
    ];
    const venue = venues[Math.floor((i * venues.length) / count)];
    return aResponse({
      id: crypto.randomUUID(),
      mode,
      stop: venue === undefined ? null : stopId(day, venue),
      answeredOn: day,
      respondent: {
        ageGroup: AGES[i % AGES.length],
        gender: Math.floor(i / 10) % 2 === 0 ? 'woman' : 'man',
        area: Math.floor(i / 20) % 2 === 0 ? 'onsala' : 'centrum',
        roles: ['lives'],
      },
      safety: 1 + (i % 4),
      eveningSafety: 1 + (i % 3),
      unsafePlace: isNaming,
      hasConcern: concerns.length > 0,
      concerns,
      wishes: { police: [], municipality: [] },
      comment: `Svar ${day} ${mode} ${i}`,
      answers: {},
    });
  });
}

/** The application with each round in it, in order, and a snapshot of each; the clock stands at the last. */
export async function roundsOverTime(sketches: readonly RoundSketch[]) {
  let now = new Date(0);
  const rounds = sketches.map(({ id, title, day, changes }) =>
    aRound({ id, title, opensOn: day, closesOn: day, themes: ['lighting', 'fraud'], ...changes }),
  );
  const [first] = rounds;
  const made = await testApp({ ...(first && { round: first }), deps: { now: () => now } });
  const { app, store } = made;

  async function answer(round: string, items: readonly Record<string, unknown>[]) {
    for (let from = 0; from < items.length; from += BATCH) {
      const response = await app.request(`/api/rounds/${round}/responses`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ responses: items.slice(from, from + BATCH) }),
      });
      const { results } = (await response.json()) as { results: { outcome: string }[] };
      const others = results.filter(({ outcome }) => outcome !== 'created');
      if (others.length > 0) throw new Error(`not stored: ${JSON.stringify(others[0])}`);
    }
  }

  for (const [at, { id, day, ways }] of sketches.entries()) {
    const round = rounds[at];
    if (!round) continue;
    now = new Date(`${day}T10:00:00Z`);
    if (at > 0) await store.rounds.insert(round);
    for (const way of ways) {
      const { mode, venues = [], kinds = ['municipal'] } = way;
      if (mode !== 'street' && mode !== 'school') {
        await answer(id, answersOf(way, day));
        continue;
      }
      for (const venue of venues) {
        await store.stops.put(id, {
          id: stopId(day, venue),
          venue,
          day,
          mode,
          interviewers: kinds.map((kind) => ({ kind, count: 1 })),
          planned: null,
        });
      }
      await answer(id, answersOf(way, day));
    }
    await rankRound({ store, catalogue, now: () => now }, round, { replicates: 20 });
  }

  return {
    ...made,
    async visitor(role: Role = 'coordinator') {
      const headers = await made.signedInAs(role);
      return async (path: string) => {
        const response = await app.request(`http://localhost${path}`, { headers });
        return { status: response.status, html: await response.text() };
      };
    },
  };
}

/** What a page says, without its tags and with single spaces. */
export const said = (html: string): string =>
  html
    .replaceAll(/<(style|script|title|desc)[^>]*>.*?<\/\1>/gs, ' ')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/[\s\u00a0\u202f\u2060]+/g, ' ');

/** What the row of a table with this heading says. */
export const rowOf = (html: string, heading: string): string => {
  const rows = html.match(/<tr[^>]*>.*?<\/tr>/gs) ?? [];
  return said(rows.find((row) => row.includes(`>${heading}<`)) ?? '').trim();
};
