/** The round that a package is imported into, when the database does not have it. */
import { createHash } from 'node:crypto';
import { MODES, OUTSIDE_AREA, type Round } from '../contract/index.ts';
import { codeOf } from '../report/dialogue-package/package-responses.ts';
import type { DialoguePackage } from '../report/dialogue-package/read-package.ts';

export interface RoundAbout {
  readonly id: string;
  readonly title: string;
  readonly municipality: { readonly code: string; readonly name: string };
  readonly questionnaire: string;
  readonly day: string;
}

/** A closed round with the places, areas, themes and margins of the package. */
export function roundOfPackage(content: DialoguePackage, about: RoundAbout): Round {
  const rows = [...content.rows, ...content.visitors];
  const days = [...content.columns.values()]
    .map((cells) => cells.answered_on ?? '')
    .filter((day) => day !== '')
    .sort();
  const opensOn = days[0] ?? about.day;
  const named = rows.flatMap((row) => row.concerns.flatMap(({ place }) => place ?? []));
  const known = new Map(content.places.map((place) => [place.code, place]));
  const areas = distinct([
    ...rows.flatMap((row) => row.variables.area ?? []),
    ...content.places.flatMap(({ area }) => area ?? []),
  ]).filter((area) => area !== OUTSIDE_AREA);
  return {
    id: about.id,
    title: about.title,
    municipality: about.municipality,
    opensOn,
    closesOn: days.at(-1) ?? about.day,
    resultOn: null,
    modes: MODES.filter((mode) => rows.some((row) => row.mode === mode)),
    languages: ['sv'],
    questionnaire: about.questionnaire,
    areas: areas.map((area) => ({
      code: codeOf(area),
      label: content.labels.areas[area] ?? area,
    })),
    places: distinct([...known.keys(), ...named]).map((code) => ({
      code: codeOf(code),
      label: known.get(code)?.label ?? code,
      aliases: [...(known.get(code)?.aliases ?? [])],
      type: known.get(code)?.type ?? 'other',
      area: codeOf(known.get(code)?.area ?? ''),
      position: known.get(code)?.position,
    })),
    themes: distinct(rows.flatMap((row) => row.concerns.flatMap(({ themes }) => themes))).map(
      codeOf,
    ),
    margins: content.margins.map(({ variables, cells }) => ({
      variables: [...variables],
      cells: cells.map(({ categories, population }) => ({
        categories: categories.map((category, at) =>
          variables[at] === 'area' ? codeOf(category) : category,
        ),
        population,
      })),
    })),
    smallestCell: 5,
    example: content.example,
    pledgePeriod: `${Number(opensOn.slice(0, 4)) + 1}–${Number(opensOn.slice(0, 4)) + 2}`,
  };
}

function distinct(values: readonly string[]): readonly string[] {
  return [...new Set(values)].sort();
}

const UUID_V4 = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i;

/** An id of the contract for one that is not, always the same for a round and an id. */
export function uuidOf(round: string, id: string): string {
  if (UUID_V4.test(id)) return id.toLowerCase();
  const hex = createHash('sha256').update(`${round}\u0000${id}`).digest('hex');
  const variant = ((Number.parseInt(hex.charAt(16), 16) & 3) | 8).toString(16);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}
