import type { Invitation, InvitationKind } from '../contract/index.ts';
import { newCode } from '../contract/invitation-code.ts';
import type { Store } from '../store/store.ts';
import { StoreError } from '../store/store-error.ts';

export interface NewInvitation {
  readonly kind: InvitationKind;
  readonly venue: string;
  /** Code of the round's place where the venue is. */
  readonly place?: string | null;
  readonly opensOn?: string | null;
  readonly closesOn?: string | null;
  readonly planned?: number | null;
}

/** A code that is taken is so unlikely that more would mean a broken source of chance. */
const MOST_ATTEMPTS = 20;

/**
 * Makes an invitation with a code of its own.
 *
 * @throws StoreError `taken` when no free code was found
 */
export async function createInvitation(
  deps: {
    readonly store: Pick<Store, 'invitations'>;
    readonly randomBytes: (size: number) => Uint8Array;
  },
  round: string,
  { kind, venue, place = null, opensOn = null, closesOn = null, planned = null }: NewInvitation,
): Promise<Invitation> {
  for (let attempt = 1; ; attempt += 1) {
    const code = newCode(kind, deps.randomBytes);
    const id = `${kind}-${code.toLowerCase()}`;
    const about = { id, kind, code, venue, place, opensOn, closesOn, planned, ended: false };
    try {
      await deps.store.invitations.insert(round, about);
      return about;
    } catch (error) {
      const isTaken = error instanceof StoreError && error.code === 'taken';
      if (!isTaken || attempt === MOST_ATTEMPTS) throw error;
    }
  }
}

/** The poster of a venue: the one that hangs there already, or a new one, so that printing again changes nothing. */
export async function posterFor(
  deps: Parameters<typeof createInvitation>[0],
  round: string,
  { venue, place = null }: Pick<NewInvitation, 'venue' | 'place'>,
): Promise<Invitation> {
  const known = (await deps.store.invitations.list(round)).find(
    (invitation) =>
      invitation.kind === 'poster' &&
      !invitation.ended &&
      invitation.venue.toLowerCase() === venue.toLowerCase(),
  );
  return known ?? (await createInvitation(deps, round, { kind: 'poster', venue, place }));
}
