import type { Round, Stop } from '../contract/index.ts';
import { placeCounting } from '../contract/places/register/place-register.ts';
import type { Store } from './store.ts';

/** Where answers were collected, and by whom: a stop of interviewers, or an invitation without any. */
export type CollectedAt = Pick<Stop, 'id' | 'venue' | 'place' | 'interviewers'>;

interface Places {
  readonly stops: Pick<Store['stops'], 'list'>;
  readonly invitations: Pick<Store['invitations'], 'list'>;
}

/** Everything that an answer of the round can name as its stop; a merged place is the one that it counts at. */
export async function stopsAndInvitations(
  { stops, invitations }: Places,
  round: Pick<Round, 'id' | 'places' | 'retiredPlaces'>,
): Promise<readonly CollectedAt[]> {
  const [visited, invited] = await Promise.all([stops.list(round.id), invitations.list(round.id)]);
  const countsAt = placeCounting(round);
  return [
    ...visited,
    ...invited.map(({ id, venue, place }) => ({ id, venue, place, interviewers: [] })),
  ].map((at) => ({ ...at, place: at.place && countsAt(at.place) }));
}
