/** The tables of a dialogue package as cells of text, header first. Same content, same cells. */
import { columnOfVariable } from './columns.ts';
import {
  marginPath,
  type PackageContent,
  type PackageMargin,
  type PackageWish,
} from './package-content.ts';

export interface PackageTable {
  /** Name of the resource: `responses`, `margins-area`. */
  readonly name: string;
  readonly path: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Variables that always have a column, also when nobody has a value. */
const STANDING = ['ageGroup', 'gender', 'area'] as const;

/** The variables of the rows in the order of their columns. */
function variablesOf(content: PackageContent): readonly string[] {
  const others = new Set<string>();
  for (const row of content.rows) for (const name of Object.keys(row.variables)) others.add(name);
  for (const name of STANDING) others.delete(name);
  return [...STANDING, ...[...others].sort()];
}

/** All tables of a package. */
export function packageTables(content: PackageContent): readonly PackageTable[] {
  return [
    responsesTable(content),
    concernsTable(content),
    wishesTable(content),
    placesTable(content),
    ...content.margins.map(marginTable),
  ];
}

function responsesTable(content: PackageContent): PackageTable {
  const variables = variablesOf(content);
  const columns = content.columns ?? [];
  // Whoever knows the codes of the flags writes the column; otherwise it says only that there are some.
  const ownFlags = columns.some((column) => column.name === 'flags');
  const isCollected =
    content.rows.some(({ collectedAt }) => collectedAt) &&
    !columns.some(({ name }) => name === 'collected_at');
  return {
    name: 'responses',
    path: 'responses.csv',
    header: [
      ...['id', 'round', 'mode', 'stratum', 'psu', 'base_weight'],
      ...variables.slice(0, STANDING.length).map(columnOfVariable),
      'has_concern',
      ...(ownFlags ? [] : ['flags']),
      ...(isCollected ? ['collected_at'] : []),
      ...variables.slice(STANDING.length).map(columnOfVariable),
      ...columns.map((column) => column.name),
    ],
    rows: content.rows.map((row) => [
      row.id,
      content.round.id,
      row.mode,
      row.stratum,
      row.psu,
      String(row.baseWeight),
      ...variables.slice(0, STANDING.length).map((name) => row.variables[name] ?? ''),
      row.hasConcern === null ? '' : String(row.hasConcern),
      ...(ownFlags ? [] : [row.flagged ? 'flagged' : '']),
      ...(isCollected ? [row.collectedAt ?? ''] : []),
      ...variables.slice(STANDING.length).map((name) => row.variables[name] ?? ''),
      ...columns.map((column) => column.cells.get(row.id) ?? ''),
    ]),
  };
}

function concernsTable({ rows }: PackageContent): PackageTable {
  return {
    name: 'concerns',
    path: 'concerns.csv',
    header: ['response_id', 'place', 'times_of_day', 'themes', 'insecurity'],
    rows: rows.flatMap((row) =>
      row.concerns.map((concern) => [
        row.id,
        concern.place ?? '',
        concern.timesOfDay.join(';'),
        concern.themes.join(';'),
        concern.insecurity === null ? '' : String(concern.insecurity),
      ]),
    ),
  };
}

function wishesTable(content: PackageContent): PackageTable {
  const wishes = content.wishes ?? wishesOfRows(content);
  return {
    name: 'wishes',
    path: 'wishes.csv',
    header: ['response_id', 'actor', 'action', 'place', 'times_of_day'],
    rows: wishes.map((wish) => [
      wish.responseId,
      wish.actor,
      wish.action,
      wish.place ?? '',
      wish.timesOfDay.join(';'),
    ]),
  };
}

function wishesOfRows({ rows }: PackageContent): readonly PackageWish[] {
  return rows.flatMap((row) =>
    Object.entries(row.wishes).flatMap(([actor, actions]) =>
      actions.map((action) => ({
        responseId: row.id,
        actor,
        action,
        place: null,
        timesOfDay: [],
      })),
    ),
  );
}

function placesTable({ places }: PackageContent): PackageTable {
  return {
    name: 'places',
    path: 'places.csv',
    header: ['place', 'label', 'area', 'type', 'aliases', 'latitude', 'longitude'],
    rows: places.map(({ code, label, area, type, aliases = [], position }) => [
      code,
      label,
      area ?? '',
      type ?? '',
      aliases.join(';'),
      position ? String(position.latitude) : '',
      position ? String(position.longitude) : '',
    ]),
  };
}

function marginTable(margin: PackageMargin): PackageTable {
  const columns = margin.variables.map(columnOfVariable);
  return {
    name: `margins-${columns.join('-').replaceAll('_', '-')}`,
    path: marginPath(columns),
    header: [...columns, 'population'],
    rows: margin.cells.map((cell) => [...cell.categories, String(cell.population)]),
  };
}
