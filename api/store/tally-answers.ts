/** Counts answers by what stands in them, and remembers: only what has come since is read again. */
import { setImmediate } from 'node:timers/promises';
import { sql } from 'kysely';
import { OUTSIDE_AREA } from '../contract/index.ts';
import type { Reader } from './connections.ts';
import type { TalliedAnswers } from './interface/incoming.ts';
import type { Store } from './store.ts';

/** Sequence numbers that are read at a time, so that nobody waits long. */
const AT_A_TIME = 2000;
/** More rounds than are looked at between restarts. */
const MOST_ROUNDS = 8;

interface Remembered {
  readonly last: number;
  readonly erased: number;
  readonly byKey: ReadonlyMap<string, TalliedAnswers>;
}

type Truth = 'visitor' | 'partial' | 'named';
/** SQLite says 1 and 0 for true and false. */
type Row = Omit<TalliedAnswers, Truth> &
  Record<Exclude<Truth, 'named'>, number> & { readonly named: number | null };

/** The same rule as in the ranking: neither lives, works nor studies here. */
export const VISITOR = sql`coalesce(json_extract(content, '$.respondent.area') = ${OUTSIDE_AREA}, false)
  or (coalesce(json_array_length(content, '$.respondent.roles'), 0) > 0 and not exists (
    select 1 from json_each(content, '$.respondent.roles')
    where value in ('lives', 'works', 'studies')
  ))`;

export function tallyAnswers(reader: Reader): Store['incoming']['tally'] {
  const remembered = new Map<string, Remembered>();

  const part = (round: string, after: number, upTo: number) =>
    sql<Row>`
      select received_on as day, mode,
        coalesce(json_extract(content, '$.language'), 'sv') as language,
        coalesce(json_extract(content, '$.stop'), '') as stop,
        (${VISITOR}) as visitor,
        coalesce(json_extract(content, '$.interviewer'), '') as interviewer,
        coalesce(json_extract(content, '$.partial'), 0) as partial,
        json_extract(content, '$.hasConcern') as named,
        count(*) as count
      from response
      where round = ${round} and mode <> '' and sequence > ${after} and sequence <= ${upTo}
      group by 1, 2, 3, 4, 5, 6, 7, 8
    `.execute(reader);

  /** How far the round has come, and how many of its answers are gone. */
  async function stand(round: string) {
    const { rows } = await sql<{ readonly last: number; readonly erased: number }>`
      select coalesce(max(sequence), 0) as last, count(*) filter (where mode = '') as erased
      from response where round = ${round}
    `.execute(reader);
    return rows[0] ?? { last: 0, erased: 0 };
  }

  return async function tally(round) {
    const { last, erased } = await stand(round);
    const before = remembered.get(round);
    // What an answer that is gone said can't be taken off again: the round is read anew.
    const known = before?.erased === erased && before.last <= last ? before : undefined;
    const byKey = new Map(known?.byKey);
    for (let after = known?.last ?? 0; after < last; after += AT_A_TIME) {
      const { rows } = await part(round, after, Math.min(after + AT_A_TIME, last));
      for (const { count, ...row } of rows) {
        const about = {
          ...row,
          visitor: row.visitor === 1,
          partial: row.partial === 1,
          named: row.named === null ? null : row.named === 1,
        };
        const key = JSON.stringify(about);
        byKey.set(key, { ...about, count: count + (byKey.get(key)?.count ?? 0) });
      }
      await setImmediate();
    }
    remembered.delete(round);
    remembered.set(round, { last, erased, byKey });
    const [oldest] = remembered.keys();
    if (remembered.size > MOST_ROUNDS && oldest !== undefined) remembered.delete(oldest);
    return [...byKey.values()];
  };
}
