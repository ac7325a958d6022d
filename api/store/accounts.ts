/** Accounts and their sessions. Only hashes are stored: of passwords, and of session tokens. */
import type { Role } from '../contract/index.ts';
import type { Reader, Writer } from './connections.ts';
import type { Store } from './store.ts';
import { StoreError, sqliteCode } from './store-error.ts';

export function accountQueries(reader: Reader, writer: Writer): Store['accounts'] {
  return {
    async insert({ username, passwordHash, role }) {
      try {
        await writer.alone(() =>
          writer.queries
            .insertInto('account')
            .values({ username, password_hash: passwordHash, role })
            .execute(),
        );
      } catch (error) {
        if (!sqliteCode(error).startsWith('SQLITE_CONSTRAINT')) throw error;
        throw new StoreError(
          'taken',
          `Användarnamnet ${username} finns redan; välj ett annat.`,
          error,
        );
      }
    },
    async byUsername(username) {
      const row = await reader
        .selectFrom('account')
        .selectAll()
        .where('username', '=', username)
        .executeTakeFirst();
      if (!row) return undefined;
      const { password_hash: passwordHash, role, ...account } = row;
      return { ...account, role: role as Role, passwordHash };
    },
    async count() {
      const row = await reader
        .selectFrom('account')
        .select((select) => select.fn.countAll<number>().as('count'))
        .executeTakeFirstOrThrow();
      return row.count;
    },
  };
}

export function sessionQueries(reader: Reader, writer: Writer): Store['sessions'] {
  return {
    async insert({ tokenHash, account, expiresAt }) {
      await writer.alone(() =>
        writer.queries
          .insertInto('session')
          .values({ token_hash: tokenHash, account, expires_at: expiresAt })
          .execute(),
      );
    },
    async account(tokenHash, now) {
      const row = await reader
        .selectFrom('session')
        .innerJoin('account', 'account.id', 'session.account')
        .select(['account.id', 'account.username', 'account.role'])
        .where('session.token_hash', '=', tokenHash)
        .where('session.expires_at', '>', now)
        .executeTakeFirst();
      return row && { ...row, role: row.role as Role };
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
  };
}
