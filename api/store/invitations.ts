import type { Invitation } from '../contract/index.ts';
import type { Reader, Writer } from './connections.ts';
import type { Store } from './store.ts';
import { StoreError, sqliteCode } from './store-error.ts';

type Reading = Omit<Store['invitations'], 'insert' | 'end'>;

const parse = (content: string) => JSON.parse(content) as Invitation;

function byKindAndVenue(a: Invitation, b: Invitation): number {
  return a.kind.localeCompare(b.kind, 'sv') || a.venue.localeCompare(b.venue, 'sv');
}

/** What is read of invitations. */
export function invitationReading(reader: Reader): Reading {
  return {
    async byCode(code) {
      const row = await reader
        .selectFrom('invitation')
        .select(['round', 'content'])
        .where('code', '=', code)
        .executeTakeFirst();
      return row && { round: row.round, invitation: parse(row.content) };
    },
    async byId(round, id) {
      const row = await reader
        .selectFrom('invitation')
        .select('content')
        .where('round', '=', round)
        .where('id', '=', id)
        .executeTakeFirst();
      return row && parse(row.content);
    },
    async list(round) {
      const rows = await reader
        .selectFrom('invitation')
        .select('content')
        .where('round', '=', round)
        .execute();
      return rows.map(({ content }) => parse(content)).sort(byKindAndVenue);
    },
  };
}

/** Invitations of a round. None is ever removed: its answers name it. */
export function invitationQueries(reader: Reader, writer: Writer): Store['invitations'] {
  const reading = invitationReading(reader);
  return {
    ...reading,
    async insert(round, invitation) {
      const { code, id } = invitation;
      const content = JSON.stringify(invitation);
      try {
        await writer.alone(() =>
          writer.queries.insertInto('invitation').values({ code, round, id, content }).execute(),
        );
      } catch (error) {
        if (!sqliteCode(error).startsWith('SQLITE_CONSTRAINT')) throw error;
        throw new StoreError('taken', `Koden ${code} är upptagen; pröva igen.`, error);
      }
    },
    async end(round, id) {
      const invitation = await reading.byId(round, id);
      if (!invitation) return;
      const content = JSON.stringify({ ...invitation, ended: true } satisfies Invitation);
      await writer.alone(() =>
        writer.queries
          .updateTable('invitation')
          .set({ content })
          .where('round', '=', round)
          .where('id', '=', id)
          .execute(),
      );
    },
  };
}
