/** The codebook: a Frictionless description of every field, with labels in Swedish, units and missing codes. */

import type { Labels } from '../../contract/dialogue.ts';
import { FLAG_WORDS } from '../flag-words.ts';
import { variableOfColumn } from './columns.ts';
import type { PackageContent } from './package-content.ts';
import type { PackageTable } from './package-tables.ts';

export interface Field {
  readonly name: string;
  readonly type: 'string' | 'integer' | 'number' | 'boolean' | 'list';
  readonly title: string;
  readonly description?: string;
  readonly unit?: string;
  readonly delimiter?: string;
  readonly itemType?: string;
  readonly constraints?: Readonly<Record<string, unknown>>;
  readonly categories?: readonly { value: string; label: string }[];
  readonly itemLabels?: readonly { value: string; label: string }[];
}

const categoriesOf = (labels: Readonly<Record<string, string>> | undefined) =>
  Object.entries(labels ?? {}).map(([value, label]) => ({ value, label }));

/** A field that is written the same in every package. */
const FIXED: Readonly<Record<string, Field>> = {
  'responses.id': {
    name: 'id',
    type: 'string',
    title: 'Svarets id',
    description: 'Slumpat på enheten; säger inget om vem som svarade.',
    constraints: { required: true, unique: true },
  },
  'responses.round': { name: 'round', type: 'string', title: 'Dialogomgång' },
  'responses.stratum': {
    name: 'stratum',
    type: 'string',
    title: 'Stratum',
    description: 'Del av insamlingen som räknas för sig i osäkerheten.',
  },
  'responses.psu': {
    name: 'psu',
    type: 'string',
    title: 'Kluster',
    description: 'Insatsen där intervjun gjordes; i webbenkäten är varje svar sitt eget.',
  },
  'responses.base_weight': {
    name: 'base_weight',
    type: 'number',
    title: 'Grundvikt',
    unit: 'svarande',
    constraints: { minimum: 0 },
  },
  'responses.has_concern': {
    name: 'has_concern',
    type: 'boolean',
    title: 'Något som oroar',
    description: 'Tomt: frågan hoppades över. false: inget som oroar.',
  },
  'responses.flags': {
    name: 'flags',
    type: 'string',
    title: 'Kvalitetsmärkning',
    description: `Tomt: ingen märkning. ${Object.entries(FLAG_WORDS)
      .map(([code, { label }]) => `${code}: ${label.toLocaleLowerCase('sv')}`)
      .join(', ')}.`,
  },
  'responses.collected_at': {
    name: 'collected_at',
    type: 'string',
    title: 'Plats för insamlingen',
    description:
      'Platsens kod i places.csv när svaret samlades in vid en av omgångens platser; tomt på webben och när det inte är känt. Rangordningen räknas också utan svar om den platsen.',
  },
  'concerns.insecurity': {
    name: 'insecurity',
    type: 'integer',
    title: 'Otrygghet',
    description: '1 lite, 2 något, 3 ganska, 4 mycket, 5 extremt otrygg. Tomt: inget betyg.',
    unit: 'betyg 1–5',
    constraints: { minimum: 1, maximum: 5 },
  },
  'wishes.actor': {
    name: 'actor',
    type: 'string',
    title: 'Vem önskan riktas till',
    categories: [
      { value: 'police', label: 'Polisen' },
      { value: 'municipality', label: 'Kommunen' },
    ],
    constraints: { required: true },
  },
  'places.type': { name: 'type', type: 'string', title: 'Platstyp' },
  'places.area': { name: 'area', type: 'string', title: 'Område' },
  'places.label': { name: 'label', type: 'string', title: 'Namn' },
  'places.aliases': {
    name: 'aliases',
    type: 'list',
    delimiter: ';',
    itemType: 'string',
    title: 'Andra namn på platsen',
  },
  'places.latitude': {
    name: 'latitude',
    type: 'number',
    title: 'Latitud, ungefärlig',
    description: 'WGS 84. Tomt: läget är inte angivet.',
    unit: 'grader',
    constraints: { minimum: -90, maximum: 90 },
  },
  'places.longitude': {
    name: 'longitude',
    type: 'number',
    title: 'Longitud, ungefärlig',
    description: 'WGS 84. Tomt: läget är inte angivet.',
    unit: 'grader',
    constraints: { minimum: -180, maximum: 180 },
  },
};

/** The codebook's fields of one table. */
export function fieldsOf(table: PackageTable, content: PackageContent): readonly Field[] {
  return table.header.map(
    (name) =>
      FIXED[`${table.name}.${name}`] ??
      labelledField(table, name, content.labels) ??
      describedColumn(name, content),
  );
}

function labelledField(table: PackageTable, name: string, labels: Labels): Field | undefined {
  if (name === 'response_id') {
    return {
      name,
      type: 'string',
      title: 'Svarets id',
      constraints: { required: true },
    };
  }
  if (name === 'themes' || name === 'times_of_day') {
    return {
      name,
      type: 'list',
      delimiter: ';',
      itemType: 'string',
      title: name === 'themes' ? 'Teman' : 'Tider',
      itemLabels: categoriesOf(name === 'themes' ? labels.themes : labels.timesOfDay),
    };
  }
  if (name === 'action') {
    return {
      name,
      type: 'string',
      title: 'Önskad åtgärd',
      categories: categoriesOf(labels.actions),
    };
  }
  if (name === 'place') {
    return {
      name,
      type: 'string',
      title: 'Plats',
      description: 'Se places.csv.',
    };
  }
  if (name === 'population') {
    return {
      name,
      type: 'number',
      title: 'Befolkning',
      unit: 'personer',
      constraints: { required: true, minimum: 0 },
    };
  }
  const variable = variableOfColumn(name);
  const title = labels.variables[variable];
  const categories = categoriesOf(labels.categories[variable]);
  if (title === undefined && categories.length === 0) return undefined;
  return {
    name,
    type: 'string',
    title: title ?? name,
    ...(categories.length > 0 ? { categories } : {}),
    ...(table.name === 'responses' ? { description: 'Tomt: okänt eller inte besvarat.' } : {}),
  };
}

function describedColumn(name: string, content: PackageContent): Field {
  const column = content.columns?.find((each) => each.name === name);
  return {
    name,
    type: 'string',
    title: column?.title ?? name,
    ...(column ? { description: column.description } : {}),
    ...column?.field,
  };
}
