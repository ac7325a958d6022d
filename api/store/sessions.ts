/** Who is signed in. Only a hash of the token is stored, and days instead of times. */
import { sql } from 'kysely';
import type { Role } from '../contract/index.ts';
import type { Reader, Writer } from './connections.ts';
import type { Store } from './store.ts';

export function sessionQueries(reader: Reader, writer: Writer): Store['sessions'] {
  return {
    async insert({ tokenHash, account, expiresAt, day = '' }) {
      await writer.alone(() =>
        writer.queries.transaction().execute(async (transaction) => {
          await transaction
            .insertInto('session')
            .values({
              token_hash: tokenHash,
              account,
              expires_at: expiresAt,
              begun_on: day,
            })
            .execute();
          if (day !== '')
            await transaction
              .updateTable('account')
              .set({ signed_in_on: day })
              .where('id', '=', account)
              .execute();
        }),
      );
    },
    async account(tokenHash, now) {
      const row = await reader
        .selectFrom('session')
        .innerJoin('account', 'account.id', 'session.account')
        .select([
          'account.id',
          'account.username',
          'account.role',
          sql<number>`totp_secret is not null`.as('hasSecondFactor'),
        ])
        .where('session.token_hash', '=', tokenHash)
        .where('session.expires_at', '>', now)
        .where('account.deactivated_on', 'is', null)
        .executeTakeFirst();
      return row && { ...row, role: row.role as Role, hasSecondFactor: row.hasSecondFactor === 1 };
    },
    async remove(tokenHash) {
      await writer.alone(() =>
        writer.queries.deleteFrom('session').where('token_hash', '=', tokenHash).execute(),
      );
    },
    async removeExpired(now) {
      await writer.alone(() =>
        writer.queries.deleteFrom('session').where('expires_at', '<=', now).execute(),
      );
    },
    async list(account, now) {
      const rows = await reader
        .selectFrom('session')
        .select(['token_hash as tokenHash', 'begun_on as begunOn'])
        .where('account', '=', account)
        .where('expires_at', '>', now)
        .orderBy('expires_at')
        .execute();
      return rows;
    },
    async removeAll(account, except) {
      await writer.alone(() =>
        writer.queries
          .deleteFrom('session')
          .where('account', '=', account)
          .where('token_hash', '<>', except ?? '')
          .execute(),
      );
    },
  };
}
