/** A municipality's own list of places as CSV: read row by row, and held against the round's places. */
import Papa from 'papaparse';
import type { Round } from '../../contract/index.ts';
import { fold } from '../../contract/places/fold.ts';
import { isTaken } from '../../contract/places/register/place-register.ts';
import { positionProblem } from '../../contract/places/register/position-problem.ts';
import { idOf } from '../../contract/round-life/new-round.ts';

type Place = Round['places'][number];
type Area = Round['areas'][number];

export interface PlaceRow {
  /** As in a spreadsheet: the header is 1. */
  readonly row: number;
  readonly label: string;
  readonly outcome: 'new' | 'changed' | 'same' | 'refused';
  /** What is wrong, or what a reader should know; empty when there is nothing. */
  readonly notes: readonly string[];
}

export interface ReadPlacesCsv {
  readonly rows: readonly PlaceRow[];
  /** Places to put into the register. */
  readonly places: readonly Place[];
  /** Areas that are named and not there yet. */
  readonly areas: readonly Area[];
}

const COLUMNS = {
  label: ['namn', 'plats', 'platsnamn', 'label', 'name', 'place'],
  code: ['kod', 'code'],
  aliases: ['alias', 'aliases', 'andra namn', 'kallas också'],
  type: ['typ', 'type', 'slag'],
  area: ['område', 'omrade', 'area', 'tätort', 'tatort'],
  latitude: ['latitud', 'latitude', 'lat'],
  longitude: ['longitud', 'longitude', 'lon', 'long', 'lng'],
} as const;
type Column = keyof typeof COLUMNS;

const MOST_ROWS = 5000;
const LONGEST_LABEL = 80;

/** A file that cannot be read at all, in a sentence. */
export class PlacesFileProblem extends Error {
  override readonly name = 'PlacesFileProblem';
}

/** UTF-8 with or without a byte order mark, or what Swedish Windows saves otherwise. */
export function decodePlaces(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

function headerOf(cells: readonly string[]): Partial<Record<Column, number>> {
  const names = cells.map((cell) => cell.trim().toLocaleLowerCase('sv'));
  return Object.fromEntries(
    Object.entries(COLUMNS).flatMap(([column, known]) => {
      const at = names.findIndex((name) => (known as readonly string[]).includes(name));
      return at === -1 ? [] : [[column, at]];
    }),
  );
}

/**
 * Reads the file against the register: the same file read twice changes nothing. A place is known by
 * its code, or by its name when the file has no code for it.
 *
 * @throws PlacesFileProblem without a column of names, without rows, or with too many
 */
export function readPlacesCsv(
  text: string,
  round: Pick<Round, 'places' | 'retiredPlaces' | 'areas'>,
  types: readonly { readonly code: string; readonly label: string }[],
): ReadPlacesCsv {
  const { data } = Papa.parse<string[]>(text.replace(/^\ufeff/, ''), { skipEmptyLines: 'greedy' });
  const [first = [], ...lines] = data;
  const columns = headerOf(first);
  if (columns.label === undefined)
    throw new PlacesFileProblem(
      `Filen saknar en kolumn med platsernas namn. Första raden har: ${first.join(', ') || 'ingenting'}. Döp kolumnen till ”namn”.`,
    );
  if (lines.length === 0) throw new PlacesFileProblem('Filen har inga rader under rubrikerna.');
  if (lines.length > MOST_ROWS)
    throw new PlacesFileProblem(`Filen har fler än ${MOST_ROWS} rader. Dela upp den.`);

  const rows: PlaceRow[] = [];
  const places: Place[] = [];
  const areas: Area[] = [];
  const seen = new Map<string, number>();
  for (const [index, cells] of lines.entries()) {
    const cell = (column: Column) => (cells[columns[column] ?? -1] ?? '').trim();
    const row = index + 2;
    const label = cell('label');
    const notes: string[] = [];
    const refuse = (...why: string[]) => rows.push({ row, label, outcome: 'refused', notes: why });
    if (label === '' || label.length > LONGEST_LABEL) {
      refuse(`Kolumnen namn: skriv ett namn med högst ${LONGEST_LABEL} tecken.`);
      continue;
    }
    const known = knownPlace(round, cell('code'), label);
    const code =
      known?.code ?? (cell('code') ? idOf(cell('code')) : freeCode(label, round, places));
    const before = seen.get(code) ?? seen.get(fold(label));
    if (before !== undefined) {
      refuse(`Samma plats står redan på rad ${before}.`);
      continue;
    }
    if (known === undefined && isTaken(round, code)) {
      refuse(`Kolumnen kod: ”${code}” har varit en annan plats. Välj en annan kod.`);
      continue;
    }
    const wrongPosition = positionProblem(cell('latitude'), cell('longitude'));
    if (typeof wrongPosition === 'string') {
      refuse(`Kolumnerna latitud och longitud: ${wrongPosition}`);
      continue;
    }
    const type = cell('type') === known?.type ? known.type : typeOf(cell('type'), types);
    if (type === undefined)
      notes.push(`Kolumnen typ: ”${cell('type')}” är okänd, så platsen blir ”Annan plats”.`);
    const area = areaOf(cell('area'), round, areas);
    const place: Place = {
      code,
      label,
      aliases:
        columns.aliases === undefined ? (known?.aliases ?? []) : aliasesOf(cell('aliases'), label),
      type: cell('type') === '' ? (known?.type ?? 'other') : (type ?? 'other'),
      area: cell('area') === '' ? (known?.area ?? '') : area,
      ...positionOf(wrongPosition, known, columns.latitude !== undefined),
    };
    notes.push(...sameNames(place, round));
    for (const key of [code, fold(label)]) seen.set(key, row);
    const isSame = known !== undefined && sameText(known) === sameText(place);
    rows.push({ row, label, outcome: known ? (isSame ? 'same' : 'changed') : 'new', notes });
    if (!isSame) places.push(place);
  }
  return { rows, places, areas };
}

const sameText = ({ code, label, aliases, type, area, position }: Place) =>
  JSON.stringify([code, label, aliases, type, area, position?.latitude, position?.longitude]);

function knownPlace({ places }: Pick<Round, 'places'>, code: string, label: string) {
  return code === ''
    ? places.find((place) => fold(place.label) === fold(label))
    : places.find((place) => place.code === idOf(code));
}

/** A code made of the name; with a number after it when another place has it. */
export function freeCode(
  label: string,
  round: Pick<Round, 'places' | 'retiredPlaces'>,
  more: readonly { readonly code: string }[] = [],
): string {
  const base = idOf(label) || 'plats';
  const isUsed = (code: string) => isTaken(round, code) || more.some((one) => one.code === code);
  let code = base;
  for (let number = 2; isUsed(code); number += 1) code = `${base}-${number}`;
  return code;
}

function typeOf(text: string, types: readonly { readonly code: string; readonly label: string }[]) {
  if (text === '') return 'other';
  return types.find(({ code, label }) => code === text || fold(label) === fold(text))?.code;
}

/** Code of the area; one that is not there yet is added to `added`. */
function areaOf(text: string, { areas }: Pick<Round, 'areas'>, added: Area[]): string {
  if (text === '') return '';
  const all = [...areas, ...added];
  const known = all.find(({ code, label }) => code === text || fold(label) === fold(text));
  if (known) return known.code;
  const area = { code: idOf(text), label: text };
  added.push(area);
  return area.code;
}

export function aliasesOf(text: string, label: string): string[] {
  const names = text.split(/[;|]/).map((name) => name.trim());
  return [...new Set(names)].filter((name) => name !== '' && name !== label);
}

function positionOf(
  position: Exclude<ReturnType<typeof positionProblem>, string>,
  known: Place | undefined,
  hasColumn: boolean,
): Pick<Place, 'position'> {
  if (position !== null) return { position };
  return !hasColumn && known?.position ? { position: known.position } : {};
}

/** Other places that have one of the names: a search would find both. */
export function sameNames(place: Place, { places }: Pick<Round, 'places'>): string[] {
  const names = new Set([place.label, ...place.aliases].map(fold));
  return places
    .filter(({ code }) => code !== place.code)
    .flatMap(({ label, aliases }) => {
      const shared = [label, ...aliases].find((name) => names.has(fold(name)));
      return shared === undefined
        ? []
        : [`”${shared}” är också ett namn på ${label}. Den som söker hittar båda.`];
    });
}

/** The places as the same kind of file, for Swedish Excel. */
export function placesCsv(
  { places, areas }: Pick<Round, 'places' | 'areas'>,
  types: readonly { readonly code: string; readonly label: string }[],
): string {
  const labelOf = (list: readonly { code: string; label: string }[], code: string) =>
    list.find((one) => one.code === code)?.label ?? code;
  const table = Papa.unparse(
    {
      fields: ['kod', 'namn', 'alias', 'typ', 'område', 'latitud', 'longitud'],
      data: places.map(({ code, label, aliases, type, area, position }) => [
        code,
        label,
        aliases.join('; '),
        labelOf(types, type),
        labelOf(areas, area),
        decimal(position?.latitude),
        decimal(position?.longitude),
      ]),
    },
    { delimiter: ';', newline: '\r\n', escapeFormulae: true },
  );
  return `\ufeff${table}\r\n`;
}

const decimal = (degrees: number | undefined) =>
  degrees === undefined ? '' : String(degrees).replace('.', ',');
