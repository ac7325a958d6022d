/** Counts of what came in. The only place where they are reckoned, so that all pages agree. */
import { sql } from 'kysely';
import type { Reader } from './connections.ts';
import type { IncomingCounts } from './interface/incoming.ts';
import type { Store } from './store.ts';
import { tallyAnswers, VISITOR } from './tally-answers.ts';

interface CountedRow {
  readonly direct: number;
  readonly counted: number;
  readonly withdrawn: number;
  readonly gone: number;
  readonly kept: string;
}

/** One statement, and so one moment. What was taken in is counted where it lay, not twice. */
function countsOf(round: string) {
  return sql<CountedRow>`
    with taken as (
      select response from kept_aside_decision
      where round = ${round} and response is not null
    ),
    aside as (
      select outcome, (
        select kind from kept_aside_decision
        where kept = kept_aside.sequence order by number desc limit 1
      ) as kind, exists (
        select 1 from response where response.id = kept_aside.id
          and response.digest = kept_aside.digest and response.round = kept_aside.round
      ) as again, exists (
        select 1 from kept_aside_decision join response on sequence = kept_aside_decision.response
        where kept = kept_aside.sequence and mode <> ''
      ) as stands
      from kept_aside where round = ${round}
    )
    select
      (select count(*) from response where round = ${round}) - (select count(*) from taken)
        as direct,
      (select count(*) from response where round = ${round} and mode <> '') as counted,
      (select count(*) from withdrawal where round = ${round} and response not in taken)
        as withdrawn,
      (select count(*) from response where round = ${round} and mode = ''
        and sequence not in taken) as gone,
      (select json_group_object(state, count) from (
        select case
          when stands then 'taken-in'
          when coalesce(kind, '') in ('accepted', 'corrected', 'disposed') then 'disposed'
          when again then 'again'
          when kind in ('withdrawn', 'discarded') then kind
          else outcome end as state, count(*) as count
        from aside group by 1
      )) as kept
  `;
}

export function incomingQueries(reader: Reader): Store['incoming'] {
  return {
    async counts(round): Promise<IncomingCounts> {
      const { rows } = await countsOf(round).execute(reader);
      const [{ direct, counted, withdrawn, gone, kept } = NOTHING] = rows;
      const aside = new Map<string, number>(Object.entries(JSON.parse(kept)));
      const of = (state: string) => aside.get(state) ?? 0;
      const all = [...aside.values()].reduce((sum, count) => sum + count, 0);
      return {
        received: direct + all - of('again'),
        counted,
        takenIn: of('taken-in'),
        waiting: { conflict: of('conflict'), refused: of('refused') },
        discarded: of('discarded'),
        withdrawn,
        withdrawnAside: of('withdrawn'),
        disposed: gone - withdrawn + of('disposed'),
      };
    },
    async groups(round) {
      const { rows } = await sql<
        Record<'ageGroup' | 'gender' | 'area', string | null> & { count: number }
      >`
        select content ->> '$.respondent.ageGroup' as ageGroup,
          content ->> '$.respondent.gender' as gender,
          content ->> '$.respondent.area' as area, count(*) as count
        from response where round = ${round} and mode <> '' and not (${VISITOR})
        group by 1, 2, 3
      `.execute(reader);
      const groups = { ageGroup: new Map(), gender: new Map(), area: new Map() } as const;
      for (const row of rows)
        for (const variable of ['ageGroup', 'gender', 'area'] as const) {
          const category = row[variable];
          if (category === null) continue;
          groups[variable].set(category, (groups[variable].get(category) ?? 0) + row.count);
        }
      return groups;
    },
    tally: tallyAnswers(reader),
  };
}

const NOTHING: CountedRow = { direct: 0, counted: 0, withdrawn: 0, gone: 0, kept: '{}' };
