/** Senders with the faults of other tools, by which the check shows that it can fail. */
import { randomUUID } from 'node:crypto';
import type { Response } from '../../api/contract/response.ts';
import { newDisk } from './disk.ts';
import { ROUND } from './made.ts';
import type { SendingDevice } from './senders.ts';

type Fault = 'new id at every attempt' | 'forgets on 5xx';

/** Sends all that it has in one post, and forgets it when that has succeeded. */
export function brokenDevice(fault: Fault): SendingDevice {
  const disk = newDisk<Response>();
  return {
    async open(life) {
      const seen = disk.seenBy(life);
      async function send() {
        const items = await seen.all();
        if (items.length === 0) return;
        const id = (response: Response) =>
          fault === 'new id at every attempt' ? randomUUID() : response.id;
        try {
          const reply = await fetch(`/api/rounds/${ROUND}/responses`, {
            method: 'POST',
            headers: { 'content-type': 'application/json' },
            body: JSON.stringify({
              responses: items.map((response) => ({ ...response, id: id(response) })),
            }),
            redirect: 'error',
          });
          const forgets = fault === 'forgets on 5xx' && reply.status >= 500;
          if (!forgets && (await reply.json()).results?.length !== items.length) return;
          for (const { id } of items) await seen.remove(id);
        } catch {
          // Sent again.
        }
      }
      return {
        finish: (response) => seen.put(response).then(() => void send()),
        send,
        left: async () => disk.items.size,
      };
    },
  };
}
