/** What lies aside, with where it stands: nothing that arrives is dropped. */
import { sql } from 'kysely';
import type { ItemProblem } from '../contract/index.ts';
import type { Reader } from './connections.ts';
import {
  type ComparedAnswer,
  KEPT_STATES,
  type KeptDecision,
  type KeptState,
} from './interface/kept-aside.ts';
import { ERASED, STATE, TAKEN_IN_AS } from './kept-aside-state.ts';
import { ERASED_MODE } from './responses.ts';
import type { Store } from './store.ts';

type Reading = Omit<Store['keptAside'], 'takeIn' | 'discard' | 'reopen' | 'handleWorry'>;

const ALL = -1;

export function keptAsideReading(reader: Reader): Reading {
  const rows = (round: string) =>
    reader
      .selectFrom('kept_aside as kept')
      .selectAll('kept')
      .select([STATE.as('state'), TAKEN_IN_AS.as('response')])
      .where('kept.round', '=', round)
      .where(sql<boolean>`not ${ERASED}`);

  type Row = Awaited<ReturnType<ReturnType<typeof rows>['execute']>>[number];

  function read({ received_on, problem, digest: _, ...row }: Row) {
    return { ...row, problem: JSON.parse(problem) as ItemProblem, receivedOn: received_on };
  }

  /** The texts of an answer as they are masked now. */
  async function maskedTexts(response: number): Promise<ReadonlyMap<string, string>> {
    const texts = await reader
      .selectFrom('free_text')
      .select([
        'path',
        sql<string>`coalesce((select masked from text_correction where text = free_text.id
          order by id desc limit 1), masked)`.as('masked'),
      ])
      .where('response', '=', response)
      .execute();
    return new Map(texts.map(({ path, masked }) => [path, masked]));
  }

  async function compared(
    of: { readonly id: string; readonly round: string } | { readonly sequence: number },
  ): Promise<ComparedAnswer | undefined> {
    const standing = reader
      .selectFrom('response')
      .select(['sequence', 'content', 'received_on'])
      .where('mode', '<>', ERASED_MODE);
    const row = await ('sequence' in of
      ? standing.where('sequence', '=', of.sequence)
      : standing.where('id', '=', of.id).where('round', '=', of.round)
    ).executeTakeFirst();
    if (!row) return undefined;
    const { content, received_on } = row;
    return { content, receivedOn: received_on, masked: await maskedTexts(row.sequence) };
  }

  async function counted(round: string) {
    return await reader
      .selectFrom('kept_aside as kept')
      .select((select) => [
        'kept.outcome',
        STATE.as('state'),
        select.fn.countAll<number>().as('count'),
      ])
      .where('kept.round', '=', round)
      .where(sql<boolean>`not ${ERASED}`)
      .groupBy(['kept.outcome', sql`state`])
      .execute();
  }

  return {
    async list(round, { state, limit = ALL, offset = 0 } = {}) {
      const found = await rows(round)
        .$if(state !== undefined, (query) => query.where(sql<boolean>`${STATE} = ${state ?? ''}`))
        .orderBy('kept.sequence')
        .limit(limit)
        .offset(offset)
        .execute();
      return found.map(read);
    },
    async byNumber(round, sequence) {
      const row = await rows(round).where('kept.sequence', '=', sequence).executeTakeFirst();
      return row && read(row);
    },
    async countByState(round) {
      const found = await counted(round);
      const sum = (state: KeptState) =>
        found.filter((row) => row.state === state).reduce((all, { count }) => all + count, 0);
      return Object.fromEntries(KEPT_STATES.map((state) => [state, sum(state)])) as Record<
        KeptState,
        number
      >;
    },
    async countByOutcome(round) {
      const waiting = (await counted(round)).filter(({ state }) => state === 'waiting');
      const of = (outcome: string) => waiting.find((row) => row.outcome === outcome)?.count ?? 0;
      return { conflict: of('conflict'), refused: of('refused') };
    },
    async decisions(round, sequence) {
      const found = await reader
        .selectFrom('kept_aside_decision')
        .leftJoin('account', 'account.id', 'kept_aside_decision.account')
        .select(['kind', 'reason', 'account.username', 'decided_on'])
        .where('kept_aside_decision.round', '=', round)
        .where('kept', '=', sequence)
        .orderBy('number')
        .execute();
      return found.map(({ kind, reason, username, decided_on }) => ({
        kind: kind as KeptDecision['kind'],
        reason,
        username: username ?? '',
        day: decided_on,
      }));
    },
    sameId: async ({ round, id }) => (id === null ? undefined : compared({ round, id })),
    takenInAs: async ({ response }) =>
      response === null ? undefined : compared({ sequence: response }),
  };
}
