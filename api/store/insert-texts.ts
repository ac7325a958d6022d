/** Writes the masked texts of an answer, and those that worry into the queue, inside a transaction that the caller holds. */

import type { ArrivedText } from '../contract/free-text/mask-response.ts';
import type { Span } from '../contract/free-text/span.ts';
import { workingDaysAfter } from '../contract/working-days.ts';
import type { Writer } from './connections.ts';

/** A text that worries is read within so many working days. */
export const WORKING_DAYS_TO_READ = 2;

interface TextsOfResponse {
  readonly round: string;
  readonly sequence: number | bigint;
  readonly mode: string;
  readonly receivedOn: string;
  readonly texts: readonly ArrivedText[];
}

/** The kinds of personal data that are masked, as JSON. */
export function kindsOf(spans: readonly Span[]): string {
  return JSON.stringify([...new Set(spans.map(({ kind }) => kind))].sort());
}

export function prepareTextInsertion({
  connection,
  queries,
}: Pick<Writer, 'connection' | 'queries'>) {
  const text = queries
    .insertInto('free_text')
    .values({
      round: '',
      response: 0,
      field: 'comment',
      path: '',
      mode: '',
      place: null,
      themes: '',
      kinds: '',
      spans: '',
      masked: '',
    })
    .compile();
  const worry = queries
    .insertInto('worry')
    .values({ text: 0, round: '', found: '', received_on: '', due_on: '' })
    .compile();
  const insertText = connection.prepare(text.sql);
  const insertWorry = connection.prepare(worry.sql);

  return function insertTexts({ round, sequence, mode, receivedOn, texts }: TextsOfResponse): void {
    for (const { field, path, place, themes, spans, masked, worries } of texts) {
      const { lastInsertRowid } = insertText.run(
        round,
        sequence,
        field,
        path,
        mode,
        place,
        JSON.stringify(themes),
        kindsOf(spans),
        JSON.stringify(spans),
        masked,
      );
      if (worries.length === 0) continue;
      const dueOn = workingDaysAfter(receivedOn, WORKING_DAYS_TO_READ);
      insertWorry.run(lastInsertRowid, round, JSON.stringify(worries), receivedOn, dueOn);
    }
  };
}
