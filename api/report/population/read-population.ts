/**
 * A table of population as Statistics Sweden (SCB) exports it: long or wide, with title lines above
 * and notes below, totals among the rows, ages in single years or spans. Nothing is guessed: what
 * cannot be read is said, with its row.
 */
import Papa from 'papaparse';
import { fold } from '../../contract/places/fold.ts';
import { ageGroupOf, ageIn, countIn, genderIn, isTotal, yearIn } from './population-cells.ts';

/** One number of the table. A dimension that the table does not have, or a total of it, is `null`. */
export interface PopulationCount {
  readonly age: string | null;
  readonly gender: string | null;
  /** As it is written, without a code in front. */
  readonly region: string | null;
  readonly count: number;
}

export interface PopulationTable {
  readonly counts: readonly PopulationCount[];
  /** The year that was read, the latest of several; `null` when the table names none. */
  readonly year: string | null;
  /** The first title line. */
  readonly title: string;
  readonly regions: readonly string[];
  /** What a reader should know: what was left out, and totals that do not add up. */
  readonly notes: readonly string[];
}

/** The file is no table of population, in a sentence. */
export class PopulationFileProblem extends Error {
  override readonly name = 'PopulationFileProblem';
}

const MOST_ROWS = 50_000;
/** Totals may differ by this share: tables are made confidential by small changes. */
const TOTALS_TOLERANCE = 0.01;

const DIMENSIONS = {
  region: /^(region|område|omrade|kommun|tätort|tatort|deso|regso|stadsdel|area|län)/i,
  age: /^(ålder|alder|age)/i,
  gender: /^(kön|kon|sex|gender)/i,
  year: /^(år|ar|tid|year|period)/i,
} as const;
type Dimension = keyof typeof DIMENSIONS;

/** UTF-8, UTF-16 or what Swedish Windows saves otherwise. */
export function decodePopulation(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

const filled = (cells: readonly string[]) => cells.filter((cell) => cell.trim() !== '').length;
const hasCount = (cells: readonly string[]) =>
  cells.slice(1).some((cell) => typeof countIn(cell) === 'number');

/** Row of the headings: the first that names a dimension, else the first that a row of numbers follows. */
function headerAt(rows: readonly (readonly string[])[]): number {
  const names = Object.values(DIMENSIONS);
  const isNamed = (cells: readonly string[]) =>
    filled(cells) >= 2 && cells.some((cell) => names.some((name) => name.test(cell.trim())));
  const isBeforeCounts = (cells: readonly string[], at: number) => {
    const below = rows.slice(at + 1).find((row) => filled(row) > 0);
    return filled(cells) >= 2 && below !== undefined && filled(below) >= 2 && hasCount(below);
  };
  const named = rows.findIndex(isNamed);
  const at = named === -1 ? rows.findIndex(isBeforeCounts) : named;
  return rows.slice(at + 1).some(hasCount) ? at : -1;
}

function dimensionOf(heading: string, cells: readonly string[]): Dimension | null {
  const named = (Object.keys(DIMENSIONS) as Dimension[]).find((one) =>
    DIMENSIONS[one].test(heading.trim()),
  );
  // "2025" over numbers is a year's column of values, not a column of years.
  if (named !== undefined) return named;
  const said = cells.filter((cell) => cell.trim() !== '');
  const counts = said.filter((cell) => countIn(cell) !== undefined).length;
  if (2 * counts >= said.length) return null;
  if (said.every((cell) => genderIn(cell) !== null || isTotal(cell))) return 'gender';
  if (said.every((cell) => ageIn(cell) !== null || isTotal(cell))) return 'age';
  return 'region';
}

const regionName = (cell: string) =>
  cell
    .trim()
    .replace(/^\d{2,}[A-Z]?\d*\s+/, '')
    .replace(/\s*\([^)]*\)$/, '');

interface Value extends PopulationCount {
  readonly year: string | null;
  readonly row: number;
}

/** @throws PopulationFileProblem when no table of numbers is found, or its ages do not fit */
export function readPopulation(text: string, municipality: string): PopulationTable {
  const { data } = Papa.parse<string[]>(text.replace(/^\ufeff/, ''), {
    delimiter: delimiterOf(text),
  });
  if (data.length > MOST_ROWS)
    throw new PopulationFileProblem(
      `Filen har fler än ${MOST_ROWS} rader. Välj färre värden hos SCB.`,
    );
  const at = headerAt(data);
  if (at === -1)
    throw new PopulationFileProblem(
      'Filen har ingen tabell med tal. Spara tabellen hos SCB som semikolonavgränsad eller kommaavgränsad fil, och välj den.',
    );
  const headings = data[at] ?? [];
  const body = data.slice(at + 1).map((cells, index) => ({ cells, row: at + index + 2 }));
  // A note has one cell; a row of the table that lacks its number is told below.
  const rows = body.filter(({ cells }) => filled(cells) >= 2);
  const columns = headings.map((heading, column) => ({
    heading,
    dimension: dimensionOf(
      heading,
      rows.map(({ cells }) => cells[column] ?? ''),
    ),
  }));
  const values = rows.flatMap(({ cells, row }) => valuesIn(cells, row, columns));
  if (values.length === 0) throw new PopulationFileProblem('Tabellen har inga antal.');
  return tableOf(values, {
    title: data.slice(0, at).find((cells) => filled(cells) > 0)?.[0] ?? '',
    municipality,
  });
}

function delimiterOf(text: string): string {
  const count = (sign: string) => text.split(sign).length;
  return [';', '\t', ','].toSorted((a, b) => count(b) - count(a))[0] ?? ';';
}

function valuesIn(
  cells: readonly string[],
  row: number,
  columns: readonly { readonly heading: string; readonly dimension: Dimension | null }[],
): Value[] {
  const said: Partial<Record<Dimension, string>> = {};
  columns.forEach(({ dimension }, at) => {
    if (dimension !== null) said[dimension] = (cells[at] ?? '').trim();
  });
  return columns.flatMap(({ heading, dimension }, at): Value[] => {
    if (dimension !== null) return [];
    const count = countIn(cells[at] ?? '');
    if (count === null) return [];
    if (count === undefined)
      throw new PopulationFileProblem(
        `Rad ${row}, kolumnen ${heading || at + 1}: ”${(cells[at] ?? '').slice(0, 30)}” är inget antal.`,
      );
    return [
      {
        age: said.age ?? null,
        gender: said.gender ?? (genderIn(heading) === null && !isTotal(heading) ? null : heading),
        region: said.region === undefined ? null : regionName(said.region),
        year: yearIn(said.year ?? '') ?? yearIn(heading),
        count,
        row,
      },
    ];
  });
}

function tableOf(
  all: readonly Value[],
  { title, municipality }: { readonly title: string; readonly municipality: string },
): PopulationTable {
  const notes: string[] = [];
  const years = [...new Set(all.flatMap(({ year }) => year ?? []))].sort();
  const year = years.at(-1) ?? null;
  if (years.length > 1)
    notes.push(`Filen har åren ${years.join(', ')}. Det senaste, ${year}, används.`);
  const values = all.filter((value) => year === null || value.year === year);
  const isWhole = (region: string) =>
    isTotal(region) ||
    fold(region) === fold(municipality) ||
    fold(region) === fold(`${municipality} kommun`);
  const regions = [...new Set(values.flatMap(({ region }) => region ?? []))];
  const parts = regions.filter((region) => !isWhole(region));
  // One region alone is the municipality, whatever it is called.
  const hasRegions = parts.length > 1;
  const isSum = {
    age: ({ age }: Value) => age !== null && isTotal(age),
    gender: ({ gender }: Value) => gender !== null && isTotal(gender),
    region: ({ region }: Value) => hasRegions && region !== null && isWhole(region),
  };
  const sums = Object.values(isSum);
  const single = values.filter((value) => !sums.some((isTotalOf) => isTotalOf(value)));
  const kept = single.length > 0 ? single : values;
  checkTotals(values, kept, isSum, notes);
  let tooYoung = 0;
  const counts = kept.flatMap((value): PopulationCount[] => {
    const { age, gender, region, count, row } = value;
    const group = age === null || isTotal(age) ? null : ageOf(age, row);
    if (group === 'too-young') {
      tooYoung += count;
      return [];
    }
    return [
      {
        age: group,
        gender: gender === null || isTotal(gender) ? null : genderIn(gender),
        region: hasRegions ? region : null,
        count,
      },
    ];
  });
  if (tooYoung > 0)
    notes.push(
      `${tooYoung.toLocaleString('sv-SE')} är yngre än 13 år och är inte med: de tillfrågas inte.`,
    );
  return { counts, year, title, regions: hasRegions ? parts : [], notes };
}

function ageOf(age: string, row: number) {
  const span = ageIn(age);
  if (span === null)
    throw new PopulationFileProblem(`Rad ${row}: ”${age}” är ingen ålder som går att läsa.`);
  const group = ageGroupOf(span);
  if (group !== null) return group;
  throw new PopulationFileProblem(
    `Rad ${row}: ”${age}” går över en gräns mellan åldersgrupperna (13–15, 16–19, 20–24, 25–34 … 85 och äldre). Hämta åldrarna i ettårsklasser hos SCB.`,
  );
}

/** Sums among the rows are not counted, but they have to be what they say. */
function checkTotals(
  values: readonly Value[],
  kept: readonly Value[],
  isSum: Readonly<Record<'age' | 'gender' | 'region', (value: Value) => boolean>>,
  notes: string[],
): void {
  const whole = values.filter((value) =>
    (['age', 'gender', 'region'] as const).every(
      (one) => isSum[one](value) || !values.some(isSum[one]),
    ),
  );
  const [total] = whole;
  if (!total || kept.includes(total)) return;
  const sum = kept.reduce((all, { count }) => all + count, 0);
  const difference = Math.abs(sum / total.count - 1);
  if (total.count > 0 && difference > TOTALS_TOLERANCE)
    notes.push(
      `Raden ”totalt” säger ${total.count.toLocaleString('sv-SE')}, men delarna blir ${sum.toLocaleString('sv-SE')}. Kontrollera att alla åldrar, kön och områden är med.`,
    );
}
