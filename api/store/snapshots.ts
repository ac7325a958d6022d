import { type Selectable, sql } from 'kysely';
import type { Priorities } from '../contract/index.ts';
import type { Reader, Writer } from './connections.ts';
import type { PublicationOutcome, Snapshot } from './interface/snapshots.ts';
import type { Store } from './store.ts';
import type { Tables } from './tables.ts';

type Row = Selectable<Tables['snapshot']>;

/** How stored priorities begin: they are computed before they have a number. */
const UNNUMBERED = '{"snapshot":null,';

/** Snapshots that are held as objects: the few that people look at; each may weigh megabytes. */
const MOST_HELD = 4;

/** The priorities with their number, without being parsed. */
export function numberedText({ number, content }: Pick<Row, 'number' | 'content'>): string {
  return content.startsWith(UNNUMBERED)
    ? `{"snapshot":${number},${content.slice(UNNUMBERED.length)}`
    : JSON.stringify({ ...(JSON.parse(content) as Priorities), snapshot: number });
}

function toSnapshot(row: Row, publication: PublicationOutcome): Snapshot {
  return {
    round: row.round,
    number: row.number,
    upTo: row.up_to,
    madeOn: row.made_on,
    seed: row.seed,
    priorities: JSON.parse(numberedText(row)) as Priorities,
    publication,
  };
}

const keyOf = ({
  round,
  number,
  publication,
}: Pick<Snapshot, 'round' | 'number' | 'publication'>) => `${number} ${publication} ${round}`;

/** Reading numbered rankings. What never changes is parsed once, and held while it is in use. */
export function snapshotReading(reader: Reader): Omit<Store['snapshots'], 'insert' | 'insertText'> {
  const held = new Map<string, Snapshot>();
  const all = (round: string) =>
    reader.selectFrom('snapshot').selectAll().where('round', '=', round);

  function hold(snapshot: Snapshot): Snapshot {
    const key = keyOf(snapshot);
    held.delete(key);
    held.set(key, snapshot);
    const [oldest] = held.keys();
    if (held.size > MOST_HELD && oldest !== undefined) held.delete(oldest);
    return snapshot;
  }

  async function outcomeOf(round: string, number: number): Promise<PublicationOutcome> {
    const row = await reader
      .selectFrom('publication')
      .select('outcome')
      .where('round', '=', round)
      .where('number', '=', number)
      .where('outcome', '<>', 'held')
      .executeTakeFirst();
    return row?.outcome ?? 'held';
  }

  async function contentHeldBack(round: string, number: number): Promise<string> {
    const { content } = await reader
      .selectFrom('publication')
      .select('content')
      .where('round', '=', round)
      .where('number', '=', number)
      .where('outcome', '=', 'partly')
      .executeTakeFirstOrThrow();
    return content ?? '';
  }

  /** What is shown of a snapshot. */
  async function shown<Shown extends Pick<Row, 'number' | 'content'>>(
    round: string,
    row: Shown,
    outcome: PublicationOutcome,
  ): Promise<Shown> {
    return outcome === 'partly'
      ? { ...row, content: await contentHeldBack(round, row.number) }
      : row;
  }

  async function byNumber(round: string, number: number): Promise<Snapshot | undefined> {
    const publication = await outcomeOf(round, number);
    const known = held.get(keyOf({ round, number, publication }));
    if (known) return hold(known);
    const row = await all(round).where('number', '=', number).executeTakeFirst();
    return row && hold(toSnapshot(await shown(round, row, publication), publication));
  }

  return {
    byNumber,
    async asMade(round, number) {
      const row = await all(round).where('number', '=', number).executeTakeFirst();
      return row && (JSON.parse(numberedText(row)) as Priorities);
    },
    async text(round, number) {
      const row = await reader
        .selectFrom('snapshot')
        .select(['number', 'content'])
        .where('round', '=', round)
        .where('number', '=', number)
        .executeTakeFirst();
      return row && numberedText(await shown(round, row, await outcomeOf(round, number)));
    },
    async latest(round) {
      const row = await reader
        .selectFrom('snapshot')
        .select('number')
        .where('round', '=', round)
        .orderBy('number', 'desc')
        .limit(1)
        .executeTakeFirst();
      return row && byNumber(round, row.number);
    },
    async list(round) {
      const rows = await reader
        .selectFrom('snapshot')
        .select(['number', 'up_to', 'made_on', 'seed', 'respondents'])
        .where('round', '=', round)
        .orderBy('number')
        .execute();
      return rows.map(({ up_to, made_on, ...row }) => ({
        round,
        ...row,
        upTo: up_to,
        madeOn: made_on,
      }));
    },
  };
}

/** Numbered rankings of a round; append-only, since decisions and documents cite their number. */
export function snapshotQueries(reader: Reader, writer: Writer): Store['snapshots'] {
  const insertText: Store['snapshots']['insertText'] = async (round, snapshot) => {
    const { upTo, madeOn, seed, respondents, text } = snapshot;
    const { number } = await writer.alone(() =>
      writer.queries
        .insertInto('snapshot')
        .values((insert) => ({
          round,
          number: insert
            .selectFrom('snapshot')
            .select(sql<number>`coalesce(max(number), 0) + 1`.as('next'))
            .where('round', '=', round),
          up_to: upTo,
          made_on: madeOn,
          seed,
          respondents,
          withdrawals: snapshot.withdrawals ?? 0,
          content: text,
        }))
        .returning('number')
        .executeTakeFirstOrThrow(),
    );
    return { round, number, upTo, madeOn, seed, respondents };
  };

  return {
    ...snapshotReading(reader),
    insertText,
    async insert(round, { priorities, ...snapshot }) {
      const { respondents } = priorities;
      const text = JSON.stringify({ ...priorities, snapshot: null });
      const { number } = await insertText(round, { ...snapshot, respondents, text });
      return { round, number, ...snapshot, priorities: { ...priorities, snapshot: number } };
    },
  };
}
