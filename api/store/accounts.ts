/** Accounts. Only hashes are stored of passwords, links and recovery codes; no account is ever deleted. */
import { type Kysely, sql } from 'kysely';
import type { Role } from '../contract/index.ts';
import type { Reader, Writer } from './connections.ts';
import { recordEvent } from './events.ts';
import type { NewEvent } from './interface/events.ts';
import type { Store } from './store.ts';
import { StoreError, sqliteCode } from './store-error.ts';
import type { Tables } from './tables.ts';

/** No hash reads so: nobody can sign in with it. */
const NO_PASSWORD = '';

function taken(username: string, error: unknown): StoreError {
  return new StoreError('taken', `Användarnamnet ${username} finns redan; välj ett annat.`, error);
}

function lastCoordinator(error: unknown): StoreError {
  return new StoreError(
    'last-coordinator',
    'Det måste finnas minst en samordnare som kan logga in. Gör någon annan till samordnare först.',
    error,
  );
}

export function accountQueries(reader: Reader, writer: Writer): Store['accounts'] {
  const listed = () =>
    reader.selectFrom('account').select([
      'account.id',
      'username',
      'role',
      'deactivated_on as deactivatedOn',
      'signed_in_on as signedInOn',
      sql<number>`totp_secret is not null`.as('hasSecondFactor'),
      sql<number>`password_hash <> ${NO_PASSWORD}`.as('hasPassword'),
      sql<string | null>`(select last_day from account_link
          where account_link.account = account.id and state = 'open')`.as('linkUntil'),
    ]);
  const read = ({ role, hasSecondFactor, hasPassword, ...row }: Listed) => ({
    ...row,
    role: role as Role,
    hasSecondFactor: hasSecondFactor === 1,
    hasPassword: hasPassword === 1,
  });
  type Listed = Awaited<ReturnType<ReturnType<typeof listed>['execute']>>[number];

  /** A change and what the log says of it, in one transaction. */
  const changing = (
    event: NewEvent,
    change: (transaction: Kysely<Tables>) => Promise<unknown>,
  ): Promise<void> =>
    writer.alone(() =>
      writer.queries.transaction().execute(async (transaction) => {
        try {
          await change(transaction);
        } catch (error) {
          if (sqliteCode(error) === 'SQLITE_CONSTRAINT_TRIGGER') throw lastCoordinator(error);
          throw error;
        }
        await recordEvent(transaction, null, event);
      }),
    );

  const endSessions = (transaction: Kysely<Tables>, id: number, except: string | null) =>
    transaction
      .deleteFrom('session')
      .where('account', '=', id)
      .where('token_hash', '<>', except ?? '')
      .execute();

  const revokeLinks = (transaction: Kysely<Tables>, id: number) =>
    transaction
      .updateTable('account_link')
      .set({ state: 'revoked' })
      .where('account', '=', id)
      .where('state', '=', 'open')
      .execute();

  return {
    async insert({ username, passwordHash, role }, event) {
      try {
        return await writer.alone(() =>
          writer.queries.transaction().execute(async (transaction) => {
            const { insertId } = await transaction
              .insertInto('account')
              .values({ username, password_hash: passwordHash ?? NO_PASSWORD, role })
              .executeTakeFirstOrThrow();
            if (event) await recordEvent(transaction, null, event);
            return Number(insertId);
          }),
        );
      } catch (error) {
        if (!sqliteCode(error).startsWith('SQLITE_CONSTRAINT')) throw error;
        throw taken(username, error);
      }
    },
    async byUsername(username) {
      const row = await reader
        .selectFrom('account')
        .selectAll()
        .where('username', '=', username)
        .executeTakeFirst();
      if (!row) return undefined;
      return {
        id: row.id,
        username: row.username,
        role: row.role as Role,
        passwordHash: row.password_hash,
        deactivated: row.deactivated_on !== null || row.password_hash === NO_PASSWORD,
        hasSecondFactor: row.totp_secret !== null,
        totp: row.totp_secret === null ? null : { secret: row.totp_secret, step: row.totp_step },
      };
    },
    async byId(id) {
      const row = await listed().where('account.id', '=', id).executeTakeFirst();
      return row && read(row);
    },
    async list() {
      return (await listed().orderBy('username').execute()).map(read);
    },
    async count() {
      const row = await reader
        .selectFrom('account')
        .select((select) => select.fn.countAll<number>().as('count'))
        .executeTakeFirstOrThrow();
      return row.count;
    },
    setRole: (id, role, event) =>
      changing(event, (transaction) =>
        transaction.updateTable('account').set({ role }).where('id', '=', id).execute(),
      ),
    deactivate: (id, on, event) =>
      changing(event, async (transaction) => {
        await transaction
          .updateTable('account')
          .set({ deactivated_on: on })
          .where('id', '=', id)
          .execute();
        if (on === null) return;
        await endSessions(transaction, id, null);
        await revokeLinks(transaction, id);
      }),
    setPassword: (id, passwordHash, except, event) =>
      changing(event, async (transaction) => {
        await transaction
          .updateTable('account')
          .set({ password_hash: passwordHash })
          .where('id', '=', id)
          .execute();
        await endSessions(transaction, id, except);
      }),
    insertLink: (id, { tokenHash, kind, madeOn, lastDay }, event) =>
      changing(event, async (transaction) => {
        await revokeLinks(transaction, id);
        await transaction
          .insertInto('account_link')
          .values({ token_hash: tokenHash, account: id, kind, made_on: madeOn, last_day: lastDay })
          .execute();
      }),
    async link(tokenHash) {
      const row = await reader
        .selectFrom('account_link')
        .innerJoin('account', 'account.id', 'account_link.account')
        .select(['account.id', 'username', 'role', 'kind', 'last_day', 'state'])
        .where('token_hash', '=', tokenHash)
        .executeTakeFirst();
      if (!row) return undefined;
      const { id, username, role, kind, last_day: lastDay, state } = row;
      return { account: { id, username, role: role as Role }, kind, lastDay, state };
    },
    useLink: (tokenHash, passwordHash, event) =>
      writer.alone(() =>
        writer.queries.transaction().execute(async (transaction) => {
          const link = await transaction
            .updateTable('account_link')
            .set({ state: 'used' })
            .where('token_hash', '=', tokenHash)
            .where('state', '=', 'open')
            .returning('account')
            .executeTakeFirst();
          if (!link) return false;
          await transaction
            .updateTable('account')
            .set({ password_hash: passwordHash })
            .where('id', '=', link.account)
            .execute();
          await endSessions(transaction, link.account, null);
          await recordEvent(transaction, null, event);
          return true;
        }),
      ),
    setSecondFactor: (id, factor, event) =>
      changing(event, async (transaction) => {
        await transaction
          .updateTable('account')
          .set({ totp_secret: factor?.secret ?? null, totp_step: 0 })
          .where('id', '=', id)
          .execute();
        await transaction.deleteFrom('recovery_code').where('account', '=', id).execute();
        if (factor !== null)
          await transaction
            .insertInto('recovery_code')
            .values(factor.codeHashes.map((code_hash) => ({ account: id, code_hash })))
            .execute();
      }),
    async useStep(id, step) {
      const { numUpdatedRows } = await writer.alone(() =>
        writer.queries
          .updateTable('account')
          .set({ totp_step: step })
          .where('id', '=', id)
          .where('totp_step', '<', step)
          .executeTakeFirstOrThrow(),
      );
      return numUpdatedRows > 0n;
    },
    async useRecoveryCode(id, codeHash, on) {
      const { numUpdatedRows } = await writer.alone(() =>
        writer.queries
          .updateTable('recovery_code')
          .set({ used_on: on })
          .where('account', '=', id)
          .where('code_hash', '=', codeHash)
          .where('used_on', 'is', null)
          .executeTakeFirstOrThrow(),
      );
      return numUpdatedRows > 0n;
    },
    async recoveryCodes(id) {
      const row = await reader
        .selectFrom('recovery_code')
        .select((select) => select.fn.countAll<number>().as('count'))
        .where('account', '=', id)
        .where('used_on', 'is', null)
        .executeTakeFirstOrThrow();
      return row.count;
    },
  };
}
