import { expect, test } from 'vitest';
import { OutboxFile } from '../../../api/contract/tablet/outbox-file.ts';
import type { Errand } from '../../../survey-ui/interviewer/sending/errands.ts';
import { outboxFile } from '../../../survey-ui/interviewer/sending/outbox-file.ts';
import type { OutboxEntry } from '../../../survey-ui/outbox/outbox-item.ts';

const id = (last: number) => `5f0c2f0e-6b0a-4c38-9a53-3c1f6f0c9a1${last}`;
const envelope = (last: number) => ({
  id: id(last),
  sealed: { kid: 'k1', enc: 'AAAA', ciphertext: 'BBBB' },
});

function entry(last: number, more: Record<string, unknown>): OutboxEntry {
  const item = { id: id(last), round: 'r', keptAt: 0, shared: true };
  return { ...item, ...more } as OutboxEntry;
}

test('the file holds what has not been delivered, also what was refused, and reads on the server', () => {
  const problem = { code: 'cannot-open', detail: '' };
  const day = '2026-05-03';
  const stop = { id: 's', venue: 'Torget', day, mode: 'street', interviewers: [], planned: 9 };
  const tally = { id: id(9), stop: 's', day, approached: 1, refused: 0, alreadyAnswered: 0 };
  const file = outboxFile(
    { deviceName: 'Platta 3', day },
    [
      entry(1, { state: 'waiting', response: envelope(1), beside: {} }),
      entry(2, { state: 'sending', response: envelope(2), beside: {} }),
      entry(3, { state: 'attention', response: envelope(3), problem }),
      entry(4, { state: 'sent', copy: { envelope: envelope(4), sentAt: 0 } }),
    ],
    [
      { kind: 'stop', id: 's', round: 'r', stop, problem },
      { kind: 'tally', id: id(9), round: 'r', tally },
    ] as Errand[],
  );
  expect(OutboxFile.parse(file)).toEqual(file);
  expect(file.responses.map(({ item }) => item.id)).toEqual([id(1), id(2), id(3)]);
  expect(file.stops).toHaveLength(1);
  expect(file.tallies).toHaveLength(1);
});
