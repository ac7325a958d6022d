/** Answers that a school class gives under its own code: known to be a class, and so one cluster that is expected to answer all at once. */
import { type Invitation, isClassSession, type Response } from '../contract/index.ts';
import type { Store } from '../store/store.ts';

type Invitations = Pick<Store['invitations'], 'byId'>;

/** The classes by stop. */
export type Classes = ReadonlyMap<string, Invitation>;

/** The stop that an item claims as a class, before it is parsed. */
function claimedClass(item: unknown): string | null {
  if (typeof item !== 'object' || item === null || !('mode' in item) || !('stop' in item))
    return null;
  return item.mode === 'school' && typeof item.stop === 'string' ? item.stop : null;
}

/** The classes that `items` claim to come from; asks nothing where no item claims one. */
export async function classesOf(
  { invitations }: { readonly invitations: Invitations },
  round: string,
  items: readonly unknown[],
): Promise<Classes> {
  const stops = new Set(items.map(claimedClass).filter((stop) => stop !== null));
  const found = await Promise.all([...stops].map((stop) => invitations.byId(round, stop)));
  return new Map(found.flatMap((one) => (one?.kind === 'class' ? [[one.id, one]] : [])));
}

/** Whether an answer was given in a class's session: a code is only known to the class, and only holds on its days. */
export function isFromClass({ mode, stop, answeredOn }: Response, classes: Classes): boolean {
  const invitation = classes.get(stop ?? '');
  return mode === 'school' && invitation !== undefined && isClassSession(invitation, answeredOn);
}
