/** Where something that lies aside stands, as SQL over a row `kept`. */
import { type SqlBool, sql } from 'kysely';
import type { KeptState } from './interface/kept-aside.ts';

/** What is left of a row that was erased; no JSON that we have written begins so. */
export const ERASED = sql<SqlBool>`substr(kept.content, 1, 1) in ('', ' ')`;

/** Kind of the last decision about it; `null` without any. */
export const LAST_DECISION = sql<string | null>`(select kind from kept_aside_decision
  where kept_aside_decision.kept = kept.sequence order by number desc limit 1)`;

export const STATE = sql<KeptState>`case
  when coalesce(${LAST_DECISION}, '') in ('accepted', 'corrected') then 'taken-in'
  when exists (
    select 1 from response where response.id = kept.id
      and response.digest = kept.digest and response.round = kept.round
  ) then 'arrived'
  when ${LAST_DECISION} = 'discarded' then 'discarded'
  else 'waiting' end`;

/** Number of the answer that it was taken in as, while that is what holds. */
export const TAKEN_IN_AS = sql<number | null>`(select response from kept_aside_decision
  where number = (select max(number) from kept_aside_decision
    where kept_aside_decision.kept = kept.sequence))`;
