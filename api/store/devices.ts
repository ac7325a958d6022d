/** Tablets: codes, tokens, and the counts that they send. */
import { sql } from 'kysely';
import type { Reader, Writer } from './connections.ts';
import { recordEvent } from './events.ts';
import type { Device } from './interface/devices.ts';
import type { Store } from './store.ts';

export function deviceQueries(reader: Reader, writer: Writer): Store['devices'] {
  const all = (from: Pick<Reader, 'selectFrom'>) =>
    from.selectFrom('device').select([
      'device.id',
      'name',
      'rounds',
      'made_on as madeOn',
      'connected_on as connectedOn',
      'device.last_day as lastDay',
      'revoked_on as revokedOn',
      'seen_on as seenOn',
      'clock_error as clockError',
      'version',
      'received',
      'flagged',
      'refused',
      'waiting',
      'discarded',
      sql<string | null>`(select max(last_day) from device_code
          where device_code.device = device.id and used_on is null)`.as('codeUntil'),
    ]);
  const read = (row: Omit<Device, 'rounds'> & { readonly rounds: string }): Device => ({
    ...row,
    rounds: JSON.parse(row.rounds) as string[],
  });

  return {
    insert: ({ name, rounds, madeOn, lastDay }, code, event) =>
      writer.alone(() =>
        writer.queries.transaction().execute(async (transaction) => {
          const { insertId } = await transaction
            .insertInto('device')
            .values({ name, rounds: JSON.stringify(rounds), made_on: madeOn, last_day: lastDay })
            .executeTakeFirstOrThrow();
          const device = Number(insertId);
          await transaction
            .insertInto('device_code')
            .values({ code_hash: code.hash, device, last_day: code.lastDay })
            .execute();
          await recordEvent(transaction, null, event);
          return device;
        }),
      ),
    insertCode: (id, code, event) =>
      writer.alone(() =>
        writer.queries.transaction().execute(async (transaction) => {
          await transaction
            .deleteFrom('device_code')
            .where('device', '=', id)
            .where('used_on', 'is', null)
            .execute();
          await transaction
            .insertInto('device_code')
            .values({ code_hash: code.hash, device: id, last_day: code.lastDay })
            .execute();
          await recordEvent(transaction, null, event);
        }),
      ),
    useCode: (codeHash, { hash, day }) =>
      writer.alone(() =>
        writer.queries.transaction().execute(async (transaction) => {
          const code = await transaction
            .selectFrom('device_code')
            .selectAll()
            .where('code_hash', '=', codeHash)
            .executeTakeFirst();
          if (!code) return { device: null, problem: 'unknown' as const };
          if (code.used_on !== null) return { device: null, problem: 'used' as const };
          if (code.last_day < day) return { device: null, problem: 'old' as const };
          await transaction
            .updateTable('device_code')
            .set({ used_on: day })
            .where('code_hash', '=', codeHash)
            .execute();
          await transaction
            .updateTable('device')
            .set({ token_hash: hash, connected_on: day, seen_on: day })
            .where('id', '=', code.device)
            .execute();
          const row = await all(transaction)
            .where('device.id', '=', code.device)
            .executeTakeFirstOrThrow();
          return { device: read(row) };
        }),
      ),
    async byToken(tokenHash) {
      const row = await all(reader).where('token_hash', '=', tokenHash).executeTakeFirst();
      return row && read(row);
    },
    async byId(id) {
      const row = await all(reader).where('device.id', '=', id).executeTakeFirst();
      return row && read(row);
    },
    async list() {
      return (await all(reader).orderBy('device.id').execute()).map(read);
    },
    change: (id, { name, revokedOn }, event) =>
      writer.alone(() =>
        writer.queries.transaction().execute(async (transaction) => {
          await transaction
            .updateTable('device')
            .set({
              ...(name !== undefined && { name }),
              ...(revokedOn !== undefined && { revoked_on: revokedOn }),
            })
            .where('id', '=', id)
            .execute();
          await recordEvent(transaction, null, event);
        }),
      ),
    async seen(id, { day, clockError, version, waiting, discarded }) {
      await writer.alone(() =>
        writer.queries
          .updateTable('device')
          .set({
            seen_on: day,
            ...(clockError !== undefined && { clock_error: clockError }),
            ...(version !== undefined && { version }),
            ...(waiting !== undefined && { waiting }),
            ...(discarded !== undefined && { discarded }),
          })
          .where('id', '=', id)
          .execute(),
      );
    },
  };
}

export function tallyQueries(reader: Reader, writer: Writer): Store['tallies'] {
  return {
    async insert(round, device, tallies) {
      if (tallies.length === 0) return;
      await writer.alone(() =>
        writer.queries
          .insertInto('stop_tally')
          .values(
            tallies.map(({ id, stop, day, approached, refused, alreadyAnswered }) => ({
              id: id.toLowerCase(),
              round,
              stop,
              device,
              day,
              approached,
              refused,
              already_answered: alreadyAnswered,
            })),
          )
          .onConflict((conflict) => conflict.column('id').doNothing())
          .execute(),
      );
    },
    async byStop(round) {
      const rows = await reader
        .selectFrom('stop_tally')
        .select((select) => [
          'stop',
          select.fn.sum<number>('approached').as('approached'),
          select.fn.sum<number>('refused').as('refused'),
          select.fn.sum<number>('already_answered').as('alreadyAnswered'),
        ])
        .where('round', '=', round)
        .groupBy('stop')
        .execute();
      return new Map(rows.map(({ stop, ...counts }) => [stop, counts]));
    },
  };
}
