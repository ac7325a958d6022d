/** A device in memory, and outboxes over it with a clock that the test moves. */
import type { SafeBox } from '../../survey-ui/outbox/box.ts';
import { createOutbox } from '../../survey-ui/outbox/outbox.ts';
import type { KeptItem } from '../../survey-ui/outbox/outbox-item.ts';
import type { OutboxParts } from '../../survey-ui/outbox/outbox-parts.ts';
import type { PostItems } from '../../survey-ui/outbox/post-items.ts';

/** A device whose box can be opened again; counts what is asked of it. */
export function aDevice() {
  const items = new Map<string, KeptItem>();
  const asked = { all: 0, put: 0, remove: 0 };
  const box: SafeBox = {
    place: () => 'device',
    async all() {
      asked.all += 1;
      return [...items.values()];
    },
    async put(item) {
      asked.put += 1;
      items.set(item.id, item);
      return 'device';
    },
    async remove(id) {
      asked.remove += 1;
      items.delete(id);
    },
  };
  const clock = { now: 0 };

  async function open(post: PostItems, more: Partial<OutboxParts> = {}) {
    return createOutbox({
      box,
      post,
      alone: (work) => work(),
      announce: () => undefined,
      now: () => clock.now,
      chance: () => 0,
      ...more,
    });
  }

  return { items, asked, clock, open };
}

export const UNREACHED: PostItems = async () => ({ kind: 'unreached' });

/** An answer as a tablet keeps it: nobody looks inside. */
export function aSealed(id: string) {
  const sealed = { kid: 'k1', enc: 'AAAA', ciphertext: 'BBBB' };
  return { id, round: 'r', shared: true, beside: {}, response: { id, sealed } };
}

/** A server that knows what it has taken; with `loses`, every third reply is lost after the answers are stored. */
export function aServer({ loses = false } = {}) {
  const stored = new Map<string, number>();
  const posts: number[] = [];
  const post: PostItems = async (_, responses) => {
    posts.push(responses.length);
    const results = responses.map(({ id }) => {
      const outcome = stored.has(id) ? ('replayed' as const) : ('created' as const);
      stored.set(id, (stored.get(id) ?? 0) + (outcome === 'created' ? 1 : 0));
      return { id, outcome };
    });
    return loses && posts.length % 3 === 0 ? { kind: 'unreached' } : { kind: 'answered', results };
  };
  return { post, posts, stored };
}
