/** Opening, closing and reopening: what each changes in a round. */
import type { Round } from '../round.ts';
import { isOver } from './days.ts';

/** Where a round is, as people see it. */
export type Stage = 'draft' | 'waiting' | 'open' | 'over';

export function stageOf(round: Round, today: string): Stage {
  if (round.state === 'draft') return 'draft';
  if (isOver(round, today)) return 'over';
  return today < round.opensOn ? 'waiting' : 'open';
}

/** From now on, or from its first day, the round takes answers. A first day that has been becomes today. */
export function opened(round: Round, today: string): Round {
  return {
    ...round,
    state: 'open',
    opensOn: round.opensOn < today ? today : round.opensOn,
  };
}

/** Today is the last day. What was answered until then, and comes later, is still taken. */
export function closed(round: Round, today: string): Round {
  const last = round.closesOn !== null && round.closesOn < today ? round.closesOn : today;
  const isBeforeFirst = last < round.opensOn;
  return { ...round, state: 'closed', closesOn: isBeforeFirst ? round.opensOn : last };
}

/** @param closesOn - the new last day, or `null` for none */
export function reopened(round: Round, closesOn: string | null): Round {
  return { ...round, state: 'open', closesOn };
}
