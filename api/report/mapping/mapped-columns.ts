/** Which columns a mapping speaks of, and what its ids mean in words. */
import type { Labels } from '../../contract/dialogue.ts';
import type { Mapping } from '../../contract/mapping.ts';

/** Every column that must be in the file. */
export function mappedColumns(mapping: Mapping): readonly string[] {
  const { items, mode } = mapping;
  const columns = [
    mapping.id,
    mapping.weight,
    mapping.cluster,
    mapping.stratum,
    'column' in mode ? mode.column : undefined,
    ...(mapping.duplicatesApartFrom ?? []),
    ...Object.values(mapping.variables).map((variable) => variable.column),
    ...(items.kind === 'ratings'
      ? items.columns.map((column) => column.column)
      : items.kind === 'choices'
        ? items.columns
        : [
            items.themes.column,
            items.place?.column,
            items.timesOfDay?.column,
            items.insecurity?.column,
          ]),
  ];
  return [...new Set(columns.filter((column) => column !== undefined))];
}

/** Labels of items, variables and categories. */
export function mappedLabels(mapping: Mapping): Labels {
  const { items, variables } = mapping;
  const themes =
    items.kind === 'ratings'
      ? Object.fromEntries(items.columns.map(({ id, label }) => [id, label]))
      : items.kind === 'choices'
        ? Object.fromEntries(Object.values(items.items).map(({ id, label }) => [id, label]))
        : items.labels;
  const categories: Record<string, Readonly<Record<string, string>>> = Object.fromEntries(
    Object.entries(variables).flatMap(([name, { labels }]) => (labels ? [[name, labels]] : [])),
  );
  if (mapping.mode.labels) categories.mode = mapping.mode.labels;
  const places = mapping.place ? (categories[mapping.place] ?? {}) : {};
  return {
    themes,
    places,
    areas: places,
    timesOfDay: {},
    actions: {},
    categories,
    variables: Object.fromEntries(
      Object.entries(variables).flatMap(([name, { label }]) =>
        label === undefined ? [] : [[name, label]],
      ),
    ),
  };
}
