/** Texts that worry in what lies aside: they wait in the same queue as those of answers. */
import { sql } from 'kysely';
import type { Worry } from '../contract/free-text/worry.ts';
import type { Role } from '../contract/index.ts';
import type { Reader, Writer } from './connections.ts';
import type { KeptWorryNote } from './interface/kept-aside.ts';
import type { QueuedWorry } from './interface/texts.ts';
import { ERASED, STATE } from './kept-aside-state.ts';

/** Of what was taken in, or came again, the answer's own texts stand in the queue. */
function keptWorries(reader: Reader, round: string) {
  return reader
    .selectFrom('kept_aside_worry as worry')
    .innerJoin('kept_aside as kept', 'kept.sequence', 'worry.kept')
    .leftJoin('kept_aside_worry_handled as handled', 'handled.worry', 'worry.id')
    .where('worry.round', '=', round)
    .where(sql<boolean>`not ${ERASED}`)
    .where(sql<boolean>`${STATE} in ('waiting', 'discarded')`);
}

export async function listKeptWorries(
  reader: Reader,
  round: string,
): Promise<readonly QueuedWorry[]> {
  const rows = await keptWorries(reader, round)
    .leftJoin('account', 'account.id', 'handled.account')
    .select([
      'worry.id',
      'worry.kept',
      'worry.masked',
      'worry.found',
      'worry.received_on',
      'worry.due_on',
      'handled.note',
      'handled.role',
      'handled.handled_on',
      'account.username',
    ])
    .orderBy('worry.due_on')
    .orderBy('worry.id')
    .execute();
  return rows.map(({ id, kept, masked, found, note, role, username, ...row }) => ({
    text: id,
    aside: kept,
    worries: JSON.parse(found) as Worry[],
    mode: null,
    place: null,
    masked,
    receivedOn: row.received_on,
    dueOn: row.due_on,
    handled:
      note === null || role === null || row.handled_on === null
        ? null
        : { note, role: role as Role, username: username ?? '', day: row.handled_on },
  }));
}

export async function countKeptWorries(reader: Reader, round: string): Promise<number> {
  const { count } = await keptWorries(reader, round)
    .select((select) => select.fn.countAll<number>().as('count'))
    .where('handled.worry', 'is', null)
    .executeTakeFirstOrThrow();
  return count;
}

/** What was said of a text while it lay aside is said of the answer's text too. */
export function prepareCarriedNotes({ connection }: Pick<Writer, 'connection'>) {
  const carry = connection.prepare(
    `insert into worry_handled (text, account, role, note, handled_on)
     select free_text.id, handled.account, handled.role, handled.note, handled.handled_on
     from kept_aside_worry
     join kept_aside_worry_handled as handled on handled.worry = kept_aside_worry.id
     join free_text on free_text.response = @response and free_text.path = kept_aside_worry.path
     join worry on worry.text = free_text.id
     where kept_aside_worry.kept = @kept`,
  );
  return (kept: number, response: number): void => void carry.run({ kept, response });
}

/** @returns whether it was waiting */
export async function handleKeptWorry(
  writer: Writer,
  {
    round,
    worry,
    account,
    role,
    note,
    day,
  }: KeptWorryNote & { readonly round: string; readonly worry: number },
): Promise<boolean> {
  const { numInsertedOrUpdatedRows: inserted = 0n } = await writer.alone(() =>
    writer.queries
      .insertInto('kept_aside_worry_handled')
      .columns(['worry', 'account', 'role', 'note', 'handled_on'])
      .expression(
        keptWorries(writer.queries, round)
          .select([
            'worry.id',
            sql.val(account).as('account'),
            sql.val(role).as('role'),
            sql.val(note).as('note'),
            sql.val(day).as('handled_on'),
          ])
          .where('worry.id', '=', worry),
      )
      .onConflict((conflict) => conflict.column('worry').doNothing())
      .executeTakeFirstOrThrow(),
  );
  return inserted > 0n;
}
