import type { Stop } from '../contract/index.ts';
import type { Store } from './store.ts';

/** Where answers were collected, and by whom: a stop of interviewers, or an invitation without any. */
export type CollectedAt = Pick<Stop, 'id' | 'venue' | 'place' | 'interviewers'>;

interface Places {
  readonly stops: Pick<Store['stops'], 'list'>;
  readonly invitations: Pick<Store['invitations'], 'list'>;
}

/** Everything that an answer of the round can name as its stop. */
export async function stopsAndInvitations(
  { stops, invitations }: Places,
  round: string,
): Promise<readonly CollectedAt[]> {
  const [visited, invited] = await Promise.all([stops.list(round), invitations.list(round)]);
  return [
    ...visited,
    ...invited.map(({ id, venue, place }) => ({ id, venue, place, interviewers: [] })),
  ];
}
