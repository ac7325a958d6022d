/**
 * A dialogue package that can be handed out when somebody asks for a public document (utlämnande):
 * no id, day or venue by which a row could be recognised, and no combination of age, gender and
 * area that fewer than the smallest cell share.
 */
import { createHash } from 'node:crypto';
import type { DialogueRow } from '../../contract/dialogue.ts';
import type { PackageColumn, PackageContent } from '../dialogue-package/package-content.ts';
import { publishedAgeGroup } from '../fold-variables.ts';

/** What tells who somebody is, in the order in which it is left out. */
const IDENTIFYING = ['area', 'gender', 'ageGroup'] as const;

/** Columns that name a day, a venue or who collected: `answered_on` is shortened, the others left out. */
const LEFT_OUT: ReadonlySet<string> = new Set([
  'venue',
  'collected_at',
  'interviewers',
  'interviewer_initials',
  'flags',
]);
const DAY = 'answered_on';
const MONTH_LENGTH = 'YYYY-MM'.length;

interface MaskOptions {
  /** Fewer rows than this with the same value, or combination, have it left out. */
  readonly smallestCell: number;
  /** Decides the order and the new ids; not to be known by who gets the copy. */
  readonly seed: string;
}

/**
 * The package with new ids in a new order, ages in the four published groups, and rare values left out.
 *
 * @returns the content, and how many rows had something left out because too few share it
 */
export function maskPackage(
  content: PackageContent,
  { smallestCell, seed }: MaskOptions,
): { readonly content: PackageContent; readonly coarsened: number } {
  const mixed = mixedRows(content.rows, seed);
  const ids = new Map(mixed.map((row, index) => [row.id, String(index + 1)]));
  const idOf = (id: string) => ids.get(id) ?? '';
  const clusters = new Map<string, string>();
  const published = mixed.map((row) => ({
    ...row,
    id: idOf(row.id),
    psu: clusterOf(row, clusters, idOf),
    collectedAt: null,
    variables: { ...row.variables, ageGroup: ageOf(row) },
  }));
  const rows = withoutRareCombinations(published, smallestCell);
  const order = new Map(rows.map(({ id }, index) => [id, index]));
  const wishes = content.wishes
    ?.map((wish) => ({ ...wish, responseId: idOf(wish.responseId) }))
    .toSorted((a, b) => (order.get(a.responseId) ?? 0) - (order.get(b.responseId) ?? 0));
  return {
    content: {
      ...content,
      rows,
      ...(wishes && { wishes }),
      columns: (content.columns ?? [])
        .filter(({ name }) => !LEFT_OUT.has(name))
        .map((column) => maskColumn(column, idOf, smallestCell)),
    },
    coarsened: rows.filter((row, index) => row.variables !== published[index]?.variables).length,
  };
}

function mixedRows(rows: readonly DialogueRow[], seed: string): readonly DialogueRow[] {
  const keyOf = ({ id }: DialogueRow) => createHash('sha256').update(`${seed} ${id}`).digest('hex');
  return rows
    .map((row) => ({ row, key: keyOf(row) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ row }) => row);
}

const ageOf = ({ variables: { ageGroup = null } }: DialogueRow) =>
  ageGroup && publishedAgeGroup(ageGroup);

/** Which answers were collected together may be known; where and when may not. */
function clusterOf(
  { id, psu }: DialogueRow,
  clusters: Map<string, string>,
  idOf: (id: string) => string,
): string {
  if (psu === id) return idOf(id);
  const known = clusters.get(psu) ?? `insamling-${clusters.size + 1}`;
  clusters.set(psu, known);
  return known;
}

function countBy<Item>(items: readonly Item[], keyOf: (item: Item) => string) {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(keyOf(item), (counts.get(keyOf(item)) ?? 0) + 1);
  return counts;
}

const combinationOf = ({ variables }: DialogueRow) =>
  JSON.stringify(IDENTIFYING.map((name) => variables[name] ?? null));

/** Leaves out area, then gender, then age, of rows that share theirs with too few, until none does. */
function withoutRareCombinations(rows: readonly DialogueRow[], least: number): DialogueRow[] {
  let current = [...rows];
  for (const name of IDENTIFYING) {
    const counts = countBy(current, combinationOf);
    current = current.map((row) =>
      (counts.get(combinationOf(row)) ?? 0) >= least
        ? row
        : { ...row, variables: { ...row.variables, [name]: null } },
    );
  }
  // Those without anything may be too few themselves; then others join them.
  return joinTheFew(current, least);
}

/** Adds the smallest shared combination to the rows of which nothing is told, while these are too few. */
function joinTheFew(rows: readonly DialogueRow[], least: number): DialogueRow[] {
  const NOTHING = JSON.stringify(IDENTIFYING.map(() => null));
  const counts = countBy(rows, combinationOf);
  const told = counts.get(NOTHING) ?? 0;
  if (told === 0 || told >= least) return [...rows];
  const [smallest] = [...counts]
    .filter(([key]) => key !== NOTHING)
    .sort(([, a], [, b]) => a - b)
    .map(([key]) => key);
  if (smallest === undefined) return [...rows];
  const nothing = Object.fromEntries(IDENTIFYING.map((name) => [name, null]));
  return rows.map((row) =>
    combinationOf(row) === smallest ? { ...row, variables: { ...row.variables, ...nothing } } : row,
  );
}

function maskColumn(
  column: PackageColumn,
  idOf: (id: string) => string,
  least: number,
): PackageColumn {
  const shortened = [...column.cells].map(
    ([id, cell]) => [idOf(id), column.name === DAY ? cell.slice(0, MONTH_LENGTH) : cell] as const,
  );
  const counts = countBy(shortened, ([, cell]) => cell);
  const cells = shortened.map(
    ([id, cell]) => [id, (counts.get(cell) ?? 0) >= least ? cell : ''] as const,
  );
  return {
    ...column,
    ...(column.name === DAY && {
      title: 'Månad',
      description: 'Månaden då svaret gavs.',
      field: { ...column.field, type: 'string' },
    }),
    cells: new Map(cells),
  };
}
