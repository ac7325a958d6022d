import type { EventKind } from '../contract/event.ts';
import { stockholmDay } from '../contract/stockholm-day.ts';
import type { Dependencies } from '../dependencies.ts';
import type { AppContext } from './app-env.ts';

/** Notes in the log what somebody signed in has taken out or made, where the change has no transaction of its own. */
export async function noteEvent(
  { store, now }: Pick<Dependencies, 'store' | 'now'>,
  c: AppContext,
  round: string,
  kind: EventKind,
  subject = '',
): Promise<void> {
  const account = c.get('account')?.id ?? null;
  await store.events.insert(round, { kind, day: stockholmDay(now()), account, subject });
}
