/** Disposal by decision: what is erased is gone from the file, and the totals and the protocol stay. */
import type { Database } from 'better-sqlite3';
import type { DisposalKind, DisposalTotals } from '../contract/disposal.ts';
import { withoutTexts } from '../contract/free-text/response-texts.ts';
import { Response } from '../contract/index.ts';
import type { Reader, Writer } from './connections.ts';
import { createLogEmptier } from './empty-log.ts';
import { recordEvent } from './events.ts';
import type { Disposal } from './interface/disposals.ts';
import { ERASED_MODE } from './responses.ts';
import type { Store } from './store.ts';

/** The reading half of `Store.disposals`. */
export function disposalReading(
  reader: Reader,
): Pick<Store['disposals'], 'list' | 'lastOfAnswers' | 'count'> {
  return {
    async list(round) {
      const rows = await reader
        .selectFrom('disposal')
        .leftJoin('account', 'account.id', 'disposal.account')
        .select([
          'number',
          'kind',
          'decision',
          'disposed_on as day',
          'up_to as upTo',
          'content',
          'username',
        ])
        .where('round', '=', round)
        .orderBy('number')
        .execute();
      return rows.map(
        ({ content, kind, ...row }): Disposal => ({
          ...row,
          kind: kind as DisposalKind,
          totals: JSON.parse(content) as DisposalTotals,
        }),
      );
    },
    async lastOfAnswers(round) {
      const row = await reader
        .selectFrom('disposal')
        .select((select) => select.fn.max<number | null>('number').as('last'))
        .where('round', '=', round)
        .where('kind', '=', 'answers')
        .executeTakeFirst();
      return row?.last ?? 0;
    },
    async count(round) {
      const disposals = await this.list(round);
      return disposals
        .filter(({ kind }) => kind === 'answers')
        .reduce((sum, { totals }) => sum + totals.answers, 0);
    },
  };
}

/** What lies aside and is not erased. */
const KEPT = `substr(content, 1, 1) not in ('', ' ')`;
const STANDING = `response.round = @round and response.sequence <= @upTo and response.mode <> '${ERASED_MODE}'`;
const WITH_TEXTS = `${STANDING}
  and exists (select 1 from free_text where free_text.response = response.sequence)`;

/** Answers of a round up to a number that a disposal of this kind would erase something of. */
const STILL_THERE: Readonly<Record<DisposalKind, string>> = {
  answers: STANDING,
  'original-texts': `${WITH_TEXTS} and response.sequence > (
    select coalesce(max(up_to), 0) from disposal where round = @round and kind = 'original-texts')`,
};

interface Reach {
  readonly round: string;
  readonly upTo: number;
}

function totalsOf(connection: Database, kind: DisposalKind, reach: Reach): DisposalTotals {
  const still = STILL_THERE[kind];
  const byMode = connection
    .prepare(
      `select mode, count(*) as count from response where ${still} group by mode order by mode`,
    )
    .all(reach) as { mode: string; count: number }[];
  const number = (sql: string) => Number(connection.prepare(sql).pluck().get(reach));
  return {
    answers: byMode.reduce((sum, { count }) => sum + count, 0),
    byMode: Object.fromEntries(byMode.map(({ mode, count }) => [mode, count])),
    texts: number(
      `select count(*) from free_text join response on response.sequence = free_text.response where ${still}`,
    ),
    keptAside: number(
      `select count(*) from kept_aside where round = @round and ${KEPT} and @upTo >= 0`,
    ),
    withdrawn: number(`select count(*) from withdrawal where round = @round and response <= @upTo`),
  };
}

/** What lies aside goes whichever kind it is: it holds what people wrote, unmasked. A trigger erases it. */
const ERASE_KEPT_ASIDE = `insert into kept_aside_decision (kept, round, kind, reason, decided_on)
  select sequence, round, 'disposed', '', (
    select disposed_on from disposal where round = @round order by number desc limit 1
  ) from kept_aside where round = @round and ${KEPT}`;

const COVERED = `(select sequence from response where round = @round and sequence <= @upTo)`;
const TEXTS = `(select id from free_text where response in ${COVERED})`;

/** In this order, so that nothing refers to what is gone. */
const ERASE_ANSWERS: readonly string[] = [
  `delete from place_coding where text in ${TEXTS}`,
  `delete from worry_handled where text in ${TEXTS}`,
  `delete from worry where text in ${TEXTS}`,
  `delete from text_correction where text in ${TEXTS}`,
  `delete from free_text where response in ${COVERED}`,
  `delete from unmasked_response where response in ${COVERED}`,
  `delete from paper_sheet where round = @round`,
  `update response set mode = '', received_on = '', flags = '[]', content = ''
    where round = @round and sequence <= @upTo and mode <> ''`,
];

/** Answers that were not masked yet are gone through at the next start; until then nobody knows their texts. */
function eraseOriginals(connection: Database, reach: Reach): void {
  const rows = connection
    .prepare(`select sequence, content from response where ${WITH_TEXTS}`)
    .all(reach) as { sequence: number; content: string }[];
  const paths = connection.prepare('select path from free_text where response = ?').pluck();
  const rewrite = connection.prepare('update response set content = ? where sequence = ?');
  for (const { sequence, content } of rows) {
    // Parsed by the contract, so that keys that it does not know, and what they hold, go too.
    const response = Response.parse(JSON.parse(content));
    rewrite.run(JSON.stringify(withoutTexts(response, paths.all(sequence) as string[])), sequence);
  }
}

/** Erases in a transaction that the caller holds. */
export function erase(connection: Database, kind: DisposalKind, reach: Reach): void {
  if (kind === 'answers') for (const sql of ERASE_ANSWERS) connection.prepare(sql).run(reach);
  else eraseOriginals(connection, reach);
  connection.prepare(ERASE_KEPT_ASIDE).run({ round: reach.round });
}

export function disposalQueries(reader: Reader, writer: Writer): Store['disposals'] {
  const { connection, queries } = writer;
  const emptyLog = createLogEmptier(connection);
  const lastOf = (round: string) =>
    Number(
      connection
        .prepare('select coalesce(max(sequence), 0) from response where round = ?')
        .pluck()
        .get(round),
    );

  return {
    ...disposalReading(reader),
    preview: (round, kind) =>
      writer.alone(() => totalsOf(connection, kind, { round, upTo: lastOf(round) })),
    async dispose(round, { kind, decision, day, account, upTo }) {
      const number = await writer.alone(async () => {
        const made = await queries.transaction().execute(async (transaction) => {
          const reach = { round, upTo };
          const totals = totalsOf(connection, kind, reach);
          if (totals.answers === 0 && totals.keptAside === 0) return null;
          const { insertId } = await transaction
            .insertInto('disposal')
            .values({
              round,
              kind,
              decision,
              disposed_on: day,
              account,
              up_to: upTo,
              content: JSON.stringify(totals),
            })
            .executeTakeFirstOrThrow();
          erase(connection, kind, reach);
          await recordEvent(transaction, round, {
            kind: 'answers-disposed',
            day,
            account,
            subject: String(insertId),
            reason: decision,
          });
          return Number(insertId);
        });
        // What was erased can stand as a copy in pages that were moved: the file is written anew.
        if (made !== null) connection.exec('vacuum');
        return made;
      });
      emptyLog();
      return number;
    },
  };
}
