/** The queue of texts that somebody must read, and what was done about them. */
import { type Kysely, sql } from 'kysely';
import type { Worry } from '../contract/free-text/worry.ts';
import type { Role } from '../contract/index.ts';
import type { Reader, Writer } from './connections.ts';
import { recordEvent } from './events.ts';
import { NOT_WITHDRAWN } from './free-texts.ts';
import type { QueuedWorry } from './interface/texts.ts';
import { countKeptWorries, listKeptWorries } from './kept-aside-worries.ts';
import type { Store } from './store.ts';
import type { Tables } from './tables.ts';

export function worryQueries(reader: Reader, writer: Writer): Store['worries'] {
  const LATEST = sql<number>`(select max(id) from text_correction where text = worry.text)`;
  return {
    async list(round) {
      const rows = await reader
        .selectFrom('worry')
        .innerJoin('free_text', 'free_text.id', 'worry.text')
        .leftJoin('text_correction as correction', (join) => join.on('correction.id', '=', LATEST))
        .leftJoin('worry_handled as handled', 'handled.text', 'worry.text')
        .leftJoin('account', 'account.id', 'handled.account')
        .select([
          'worry.text',
          'worry.found',
          'worry.received_on',
          'worry.due_on',
          'free_text.mode',
          'free_text.place',
          sql<string>`coalesce(correction.masked, free_text.masked)`.as('masked'),
          'handled.note',
          'handled.role',
          'handled.handled_on',
          'account.username',
        ])
        .where('worry.round', '=', round)
        .where(NOT_WITHDRAWN)
        .orderBy('worry.due_on')
        .orderBy('worry.text')
        .execute();
      const ofAnswers = rows.map(
        ({
          found,
          received_on,
          due_on,
          note,
          role,
          handled_on,
          username,
          ...row
        }): QueuedWorry => ({
          ...row,
          aside: null,
          worries: JSON.parse(found) as Worry[],
          receivedOn: received_on,
          dueOn: due_on,
          handled:
            note === null || handled_on === null || role === null
              ? null
              : { note, role: role as Role, username: username ?? '', day: handled_on },
        }),
      );
      const ofAside = await listKeptWorries(reader, round);
      return [...ofAnswers, ...ofAside].sort((a, b) => a.dueOn.localeCompare(b.dueOn));
    },
    async countWaiting(round) {
      const { count } = await reader
        .selectFrom('worry')
        .innerJoin('free_text', 'free_text.id', 'worry.text')
        .leftJoin('worry_handled as handled', 'handled.text', 'worry.text')
        .select((select) => select.fn.countAll<number>().as('count'))
        .where('worry.round', '=', round)
        .where('handled.text', 'is', null)
        .where(NOT_WITHDRAWN)
        .executeTakeFirstOrThrow();
      return count + (await countKeptWorries(reader, round));
    },
    async handle({ round, text, account, role, note, day }) {
      const handling = (transaction: Pick<Kysely<Tables>, 'insertInto'>) =>
        transaction
          .insertInto('worry_handled')
          .columns(['text', 'account', 'role', 'note', 'handled_on'])
          .expression((select) =>
            select
              .selectFrom('worry')
              .innerJoin('free_text', 'free_text.id', 'worry.text')
              .select([
                'worry.text',
                sql.val(account).as('account'),
                sql.val(role).as('role'),
                sql.val(note).as('note'),
                sql.val(day).as('handled_on'),
              ])
              .where('worry.text', '=', text)
              .where('worry.round', '=', round)
              .where(NOT_WITHDRAWN),
          )
          .onConflict((conflict) => conflict.column('text').doNothing())
          .executeTakeFirstOrThrow();
      const inserted = await writer.alone(() =>
        writer.queries.transaction().execute(async (transaction) => {
          const { numInsertedOrUpdatedRows: rows = 0n } = await handling(transaction);
          const event = { kind: 'worry-handled', day, account, subject: `Text ${text}` } as const;
          if (rows > 0n) await recordEvent(transaction, round, event);
          return rows;
        }),
      );
      return inserted > 0n;
    },
  };
}
