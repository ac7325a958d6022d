/** Answers from before texts were masked on arrival: masked once, when the server starts. */
import { Response } from '../contract/index.ts';
import type { Reader, Writer } from './connections.ts';
import { prepareTextInsertion } from './insert-texts.ts';
import type { Store } from './store.ts';

/** Masked in one transaction, so that answers that arrive meanwhile don't wait long. */
const BATCH = 200;

export function unmaskedQueries(reader: Reader, writer: Writer): Store['unmasked'] {
  const insertTexts = prepareTextInsertion(writer);
  const done = writer.connection.prepare('delete from unmasked_response where response = ?');

  const nextBatch = () =>
    reader
      .selectFrom('unmasked_response')
      .innerJoin('response', 'response.sequence', 'unmasked_response.response')
      .select(['sequence', 'round', 'mode', 'content', 'received_on as receivedOn'])
      .orderBy('sequence')
      .limit(BATCH)
      .execute();

  return {
    async maskAll(mask) {
      let count = 0;
      for (;;) {
        const batch = await nextBatch();
        if (batch.length === 0) return count;
        const masked = await Promise.all(
          batch.map(async ({ content, ...row }) => {
            const response = Response.safeParse(content === '' ? null : JSON.parse(content));
            return { ...row, texts: response.success ? await mask(row.round, response.data) : [] };
          }),
        );
        const store = writer.connection.transaction(() => {
          for (const row of masked) {
            // Withdrawn, or masked by another process, since it was read.
            if (done.run(row.sequence).changes === 1) insertTexts(row);
          }
        });
        await writer.alone(() => store.immediate());
        count += batch.length;
      }
    },
  };
}
