/** Compares what devices have made with what stands in the server's file. */
import SqliteDatabase from 'better-sqlite3';
import { checkDatabase } from '../../api/check-database.ts';
import { canonicalText } from '../../api/http/digest.ts';
import { type Ledger, ROUND } from './made.ts';

export interface Audit {
  readonly made: number;
  readonly stored: number;
  readonly lost: number;
  /** Rows with the content of an answer that another row has, or should have. */
  readonly duplicated: number;
  /** Rows with a content that no device has made. */
  readonly strangers: number;
  /** Rows with the id of an answer and another content, or in another round. */
  readonly changed: number;
  readonly keptAside: number;
  readonly stops: Compared;
  readonly tallies: Compared;
  /** What `verify` says of the file. */
  readonly faults: readonly string[];
}

interface Compared {
  readonly made: number;
  readonly stored: number;
  /** How many are missing, too many or different, by what they hold and by their sums. */
  readonly wrong: number;
}

interface Row {
  readonly id: string;
  readonly round: string;
  readonly content: string;
}

const withoutId = (content: string) => canonicalText({ ...JSON.parse(content), id: null });

function answersIn(rows: readonly Row[], { answers }: Ledger) {
  const made = new Map([...answers].map(([id, one]) => [id, canonicalText(one)]));
  const contents = new Set([...made.values()].map(withoutId));
  const ids = new Set(rows.map(({ id }) => id));
  const unknown = rows.filter(({ id }) => !made.has(id));
  const copies = unknown.filter(({ content }) => contents.has(withoutId(content))).length;
  const known = rows.length - unknown.length;
  const isAsMade = ({ id, round, content }: Row) => round === ROUND && content === made.get(id);
  return {
    made: made.size,
    stored: rows.length,
    lost: [...made.keys()].filter((id) => !ids.has(id)).length,
    duplicated: copies + (rows.length - ids.size),
    strangers: unknown.length - copies,
    changed: known - rows.filter(isAsMade).length,
  };
}

/** How many texts stand in one list and not in the other, counted as often as they stand. */
function difference(made: readonly string[], stored: readonly string[]): Compared {
  const left = new Map<string, number>();
  for (const one of made) left.set(one, (left.get(one) ?? 0) + 1);
  for (const one of stored) left.set(one, (left.get(one) ?? 0) - 1);
  const wrong = [...left.values()].reduce((sum, count) => sum + Math.abs(count), 0);
  return { made: made.length, stored: stored.length, wrong };
}

function talliesIn(rows: readonly Record<string, unknown>[], { tallies }: Ledger): Compared {
  return difference(tallies.map(canonicalText), rows.map(canonicalText));
}

/** Of counts whose ids nobody knows. */
function sums(begun: number, rows: readonly Record<string, unknown>[]): Compared {
  const approached = rows.reduce((sum, row) => sum + Number(row.approached), 0);
  return { made: begun, stored: rows.length, wrong: Math.abs(approached - begun) };
}

/** @param path - of the database; no server may write in it meanwhile */
export function audit(path: string, ledger: Ledger): Audit {
  const database = new SqliteDatabase(path, { readonly: true });
  const all = (sql: string) => database.prepare(sql).all() as Record<string, unknown>[];
  try {
    const rows = all('select id, round, content from response') as unknown as Row[];
    const stops = all('select content from stop').map(({ content }) => String(content));
    const tallies = all(
      'select id, stop, day, approached, refused, already_answered as alreadyAnswered from stop_tally',
    );
    return {
      ...answersIn(rows, ledger),
      keptAside: all('select id from kept_aside').length,
      stops: difference(
        [...ledger.stops.values()].map(canonicalText),
        stops.map((content) => canonicalText(JSON.parse(content))),
      ),
      tallies: ledger.begun > 0 ? sums(ledger.begun, tallies) : talliesIn(tallies, ledger),
      faults: checkDatabase(path).faults,
    };
  } finally {
    database.close();
  }
}

/** Whether nothing is lost, doubled, changed or made up. */
export function holds({ made, stored, ...wrong }: Audit): boolean {
  const { lost, duplicated, strangers, changed, keptAside, stops, tallies, faults } = wrong;
  const counts = [lost, duplicated, strangers, changed, keptAside, stops.wrong, tallies.wrong];
  return made === stored && faults.length === 0 && counts.every((count) => count === 0);
}
