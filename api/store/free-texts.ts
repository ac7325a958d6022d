/** Masked texts for reading, corrections of the masking, and looks at originals. */
import { type RawBuilder, type SqlBool, sql } from 'kysely';
import { maskText } from '../contract/free-text/mask.ts';
import { type TextField, textAt } from '../contract/free-text/response-texts.ts';
import type { Span } from '../contract/free-text/span.ts';
import type { Reader, Writer } from './connections.ts';
import { recordEvent } from './events.ts';
import { kindsOf } from './insert-texts.ts';
import type { FreeText, TextFilter } from './interface/texts.ts';
import type { Store } from './store.ts';

/** The newest correction of a text, if any. */
const LATEST = sql<number>`(select max(id) from text_correction where text = free_text.id)`;
/** Spreads the texts of one person, which arrive together, over the list; the same every time. */
const MIXED = sql`(free_text.id * 40503 + 7) % 65537, free_text.id`;
/** What is left of a withdrawn answer's texts says nothing. */
export const NOT_WITHDRAWN = sql<SqlBool>`not exists (select 1 from withdrawal where withdrawal.response = free_text.response)`;
const KINDS = sql<string>`coalesce(correction.kinds, free_text.kinds)`;

/** Texts of a round that a filter lets through, joined with their newest corrections. */
function textsOf(reader: Pick<Reader, 'selectFrom'>, round: string, filter: TextFilter = {}) {
  return reader
    .selectFrom('free_text')
    .leftJoin('text_correction as correction', (join) => join.on('correction.id', '=', LATEST))
    .where('free_text.round', '=', round)
    .where(NOT_WITHDRAWN)
    .where(sql<SqlBool>`${sql.join(conditions(filter), sql` and `)}`);
}

function conditions({ field, kind, theme, place }: TextFilter): RawBuilder<SqlBool>[] {
  const wanted = [sql<SqlBool>`true`];
  if (field !== undefined) wanted.push(sql`free_text.field = ${field}`);
  if (place !== undefined) wanted.push(sql`free_text.place = ${place}`);
  if (theme !== undefined)
    wanted.push(sql`exists (select 1 from json_each(free_text.themes) where value = ${theme})`);
  if (kind === 'none') wanted.push(sql`${KINDS} = '[]'`);
  else if (kind === 'any') wanted.push(sql`${KINDS} <> '[]'`);
  else if (kind !== undefined)
    wanted.push(sql`exists (select 1 from json_each(${KINDS}) where value = ${kind})`);
  return wanted;
}

const COLUMNS = [
  'free_text.id',
  'free_text.round',
  'free_text.field',
  'free_text.mode',
  'free_text.place',
  'free_text.themes',
  sql<string>`coalesce(correction.spans, free_text.spans)`.as('spans'),
  sql<string>`coalesce(correction.masked, free_text.masked)`.as('masked'),
] as const;

interface Row extends Omit<FreeText, 'field' | 'themes' | 'spans'> {
  readonly field: string;
  readonly themes: string;
  readonly spans: string;
}

function readRow({ field, themes, spans, ...row }: Row): FreeText {
  return {
    ...row,
    field: field as TextField,
    themes: JSON.parse(themes) as string[],
    spans: JSON.parse(spans) as Span[],
  };
}

export function freeTextQueries(reader: Reader, writer: Writer): Store['texts'] {
  return {
    async list(round, filter, { limit, offset }) {
      const [{ total }, rows] = await Promise.all([
        textsOf(reader, round, filter)
          .select((select) => select.fn.countAll<number>().as('total'))
          .executeTakeFirstOrThrow(),
        textsOf(reader, round, filter)
          .select(COLUMNS)
          .orderBy(MIXED)
          .limit(limit)
          .offset(offset)
          .execute(),
      ]);
      return { total, texts: rows.map(readRow) };
    },
    async byId(round, id) {
      const row = await textsOf(reader, round)
        .select(COLUMNS)
        .where('free_text.id', '=', id)
        .executeTakeFirst();
      return row && readRow(row);
    },
    look: ({ round, text, account, day }) =>
      writer.alone(() =>
        writer.queries.transaction().execute(async (transaction) => {
          const row = await transaction
            .selectFrom('free_text')
            .innerJoin('response', 'response.sequence', 'free_text.response')
            .select(['free_text.path', 'response.content'])
            .where('free_text.round', '=', round)
            .where('free_text.id', '=', text)
            .where(NOT_WITHDRAWN)
            .executeTakeFirst();
          if (!row) return undefined;
          await transaction
            .insertInto('text_look')
            .values({ text, round, account, looked_on: day })
            .execute();
          const subject = `Text ${text}`;
          await recordEvent(transaction, round, { kind: 'original-read', day, account, subject });
          return textAt(JSON.parse(row.content), row.path);
        }),
      ),
    async looks(round, text) {
      const rows = await reader
        .selectFrom('text_look')
        .innerJoin('account', 'account.id', 'text_look.account')
        .select(['account.username', 'text_look.looked_on'])
        .where('text_look.round', '=', round)
        .where('text_look.text', '=', text)
        .orderBy('text_look.id')
        .execute();
      return rows.map(({ username, looked_on }) => ({ username, day: looked_on }));
    },
    correct: ({ round, text, change, account, day }) =>
      writer.alone(() =>
        writer.queries.transaction().execute(async (transaction) => {
          const row = await textsOf(transaction, round)
            .innerJoin('response', 'response.sequence', 'free_text.response')
            .select([...COLUMNS, 'free_text.path', 'response.content'])
            .where('free_text.id', '=', text)
            .executeTakeFirst();
          if (!row) return false;
          const original = textAt(JSON.parse(row.content), row.path);
          if (original === '') return false; // Disposed of: nobody can say any more what is masked.
          const spans = change(original, JSON.parse(row.spans) as Span[]);
          if (spans === null) return false;
          await transaction
            .insertInto('text_correction')
            .values({
              text,
              kinds: kindsOf(spans),
              spans: JSON.stringify(spans),
              masked: maskText(original, spans),
              account,
              made_on: day,
            })
            .execute();
          const subject = `Text ${text}`;
          await recordEvent(transaction, round, { kind: 'masking-changed', day, account, subject });
          return true;
        }),
      ),
  };
}
