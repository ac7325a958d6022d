/**
 * Whether the server still has what it has said that it took: a database that was put back to an
 * earlier day has lost answers that lie sealed here, and gets them again.
 */
import type { AskServer } from './ask-server.ts';
import type { Stopped } from './deliver.ts';
import type { SealedCopy, SentItem } from './outbox-item.ts';

type Copied = SentItem & { readonly copy: SealedCopy };

/** As many ids as one question may carry. */
const MOST = 5000;

export interface Reconciled {
  /** Those that the server does not hold. */
  readonly lost: readonly Copied[];
  readonly stopped: Stopped | null;
}

/** Looks up sent items that are kept sealed. Never throws. */
export type AskReceipts = (items: readonly SentItem[]) => Promise<Reconciled>;

function isCopied(item: SentItem): item is Copied {
  return item.copy !== undefined;
}

/** The ids that are held; `null` where the reply does not speak of the ids asked about. */
function heldIn(body: unknown, ids: ReadonlySet<string>): ReadonlySet<string> | null {
  const { held } = Object(body);
  return Array.isArray(held) && held.every((id) => ids.has(id)) ? new Set(held) : null;
}

function questions(items: readonly Copied[]): Copied[][] {
  return [...new Set(items.map(({ round }) => round))].flatMap((round) => {
    const all = items.filter((item) => item.round === round);
    const parts = Array.from({ length: Math.ceil(all.length / MOST) }, (_, part) => part * MOST);
    return parts.map((from) => all.slice(from, from + MOST));
  });
}

export function askReceiptsBy(ask: AskServer): AskReceipts {
  return async (items) => {
    const lost: Copied[] = [];
    for (const some of questions(items.filter(isCopied))) {
      const ids = new Set(some.map(({ id }) => id.toLowerCase()));
      const said = await ask('POST', `/api/rounds/${some[0]?.round}/receipts`, { ids: [...ids] });
      switch (said.kind) {
        case 'answered': {
          const held = heldIn(said.body, ids);
          if (held === null) return { lost, stopped: { kind: 'unreached' } };
          lost.push(...some.filter(({ id }) => !held.has(id.toLowerCase())));
          break;
        }
        // A round that this tablet may not ask about, or that is gone, changes nothing.
        case 'refused':
        case 'too-large':
          break;
        case 'asked-to-wait':
        case 'unreached':
        case 'sign-in-needed':
          return { lost, stopped: said };
        default:
          said satisfies never;
      }
    }
    return { lost, stopped: null };
  };
}
