/** Rounds that are published again and again, and an outsider who has kept everything. */
import fc from 'fast-check';
import { auditTable } from '../../analysis/index.ts';
import type { Priorities } from '../../api/contract/index.ts';
import { makePriorities } from '../../api/report/priorities.ts';
import type { judgePublication } from '../../api/report/publication/judge-publication.ts';
import { aContext } from './priorities-fixture.ts';
import { aConcern, aRow } from './rows-fixture.ts';

const SMALLEST = 5;
const THEMES: readonly string[] = ['lighting', 'narcotics', 'speeding'];
const AREAS = ['onsala', 'saro', 'asa'] as const;

export interface Person {
  /** Place in `AREAS`, or beyond it for somebody who did not say. */
  readonly area: number;
  readonly themes: readonly boolean[];
}

export interface Publication {
  readonly people: readonly Person[];
  readonly shown: Priorities;
}

const person: fc.Arbitrary<Person> = fc.record({
  area: fc.constantFrom(0, 0, 0, 1, 1, 2, 3),
  themes: fc.tuple(...THEMES.map((_, k) => fc.integer({ min: 0, max: 3 }).map((n) => n > k))),
});

/** Who answered before the first publication, and who came before each of the next. */
export const answers = fc.array(
  fc.oneof(
    fc.array(person, { minLength: 1, maxLength: 12 }),
    fc.array(person, { minLength: 20, maxLength: 60 }),
  ),
  { minLength: 2, maxLength: 4 },
);

export function rank(people: readonly Person[]): Priorities {
  const rows = people.map(({ area, themes }, i) =>
    aRow({
      id: `p${i}`,
      mode: 'web',
      variables: { area: AREAS[area] ?? null },
      concerns: [aConcern({ themes: THEMES.filter((_, k) => themes[k]) })],
    }),
  );
  const options = { replicates: 5, byVariables: ['area'], gapVariables: [], top: 1 };
  return makePriorities(rows, aContext(), options);
}

/** Publishes whatever the rule lets through, with figures held back where it says so. */
export function publishAll(
  batches: readonly (readonly Person[])[],
  rule: typeof judgePublication,
): Publication[] {
  const published: Publication[] = [];
  let people: readonly Person[] = [];
  for (const batch of batches) {
    people = [...people, ...batch];
    const next = rank(people);
    const before = published.map(({ shown }) => shown);
    const { outcome, partly } = rule(next, before);
    const shown = outcome === 'published' ? next : partly;
    if (shown) published.push({ people, shown });
  }
  return published;
}

/** How many named a theme, as it is shown; what is in no table was named by nobody. */
export function shownCount(items: Priorities['themes'], id: string): number | null {
  const item = items.find((one) => one.id === id);
  if (item === undefined) return 0;
  return item.status === 'ranked' ? item.named : null;
}

const count = ({ people }: Publication, theme: string, area?: string): number =>
  people.filter(
    (one) => one.themes[THEMES.indexOf(theme)] && (area === undefined || AREAS[one.area] === area),
  ).length;

function isShown({ shown }: Publication, theme: string, area: string): boolean {
  const group = shown.byVariable.area?.[area];
  return group === undefined || shownCount(group.themes, theme) !== null;
}

/**
 * What two publications give away of a theme: a change of fewer than five, or a hidden count of
 * fewer than five, that is shown or follows. Audited as one table, areas × (before, came, after).
 */
function givenAway(before: Publication, after: Publication, theme: string): string[] {
  const row = (x: number, y: number, xShown: boolean, yShown: boolean) => ({
    counts: [x, y - x, y],
    hidden: [!xShown, !(xShown && yShown), !yShown],
  });
  const rows = AREAS.map((area) =>
    row(
      count(before, theme, area),
      count(after, theme, area),
      isShown(before, theme, area),
      isShown(after, theme, area),
    ),
  );
  const known = (publication: Publication) =>
    AREAS.reduce((sum, area) => sum + count(publication, theme, area), 0);
  const [x, y] = [count(before, theme), count(after, theme)];
  const [xShown, yShown] = [before, after].map(
    ({ shown }) => shownCount(shown.themes, theme) !== null,
  );
  const all = [
    ...rows,
    row(x - known(before), y - known(after), false, false),
    row(x, y, xShown ?? false, yShown ?? false),
  ];
  const told = all.flatMap(({ counts: [, came = 0], hidden }, r) =>
    !hidden[1] && came > 0 && came < SMALLEST ? [`row ${r}: ${came} more is shown`] : [],
  );
  const marks = all.flatMap(({ hidden }) => hidden.map(Number));
  const follows = auditTable(
    all.flatMap(({ counts }) => counts),
    marks,
    2,
  )
    .filter(({ row: r }) => r < AREAS.length)
    .filter(({ low, high }) => low === high && low < SMALLEST)
    // That nobody came tells of nobody.
    .filter(({ column, low }) => !(column === 1 && low === 0))
    .map(({ row: r, column, low }) => `row ${r}, column ${column}: ${low} follows`);
  return [...told, ...follows];
}

/** The same of every theme and of every pair of publications. */
export function allGivenAway(published: readonly Publication[]): string[] {
  return published.flatMap((after, t) =>
    published
      .slice(0, t)
      .flatMap((before) => THEMES.flatMap((theme) => givenAway(before, after, theme))),
  );
}
