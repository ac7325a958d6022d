import { randomBytes, randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import {
  idsOfReceipt,
  isReceiptOf,
  readReceiptCode,
  receiptCode,
} from '../../api/http/receipt-code.ts';
import { aResponse, aRound, testApp } from '../support/test-app.ts';

const KEY = Buffer.alloc(32, 7);
const ROUND = 'exempelstad-2026';
const ALVA = '5f0c2f0e-6b0a-4c38-9a53-3c1f6f0c9a10';

function read(code: string) {
  const receipt = readReceiptCode(code);
  if (!receipt) throw new Error(`${code} can be read`);
  return receipt;
}

describe('a receipt code', () => {
  test('has twelve signs in three groups, none of which can be taken for another', () => {
    for (let count = 0; count < 200; count += 1) {
      const code = receiptCode(KEY, ROUND, randomUUID());
      expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}$/);
    }
  });

  test('finds its answer among others, and fits no other', () => {
    const ids = Array.from({ length: 120 }, () => randomUUID());
    for (const id of ids) {
      const receipt = read(receiptCode(KEY, ROUND, id));
      const { from, before } = idsOfReceipt(receipt);
      expect(ids.filter((other) => from <= other && other < before)).toContain(id);
      expect(ids.filter((other) => isReceiptOf(KEY, receipt, ROUND, other))).toEqual([id]);
      expect(isReceiptOf(KEY, receipt, 'annan-omgang', id)).toBe(false);
      expect(isReceiptOf(randomBytes(32), receipt, ROUND, id)).toBe(false);
    }
  });

  test.each(['00000000', '00000003', 'ffffffff', 'fffffffc', '80000000'])(
    'finds an answer whose id begins with %s',
    (start) => {
      const id = `${start}-6b0a-4c38-9a53-3c1f6f0c9a10`;
      const { from, before } = idsOfReceipt(read(receiptCode(KEY, ROUND, id)));
      expect(from <= id && id < before).toBe(true);
    },
  );

  test('is read however it is written', () => {
    const code = receiptCode(KEY, ROUND, ALVA);
    const bare = code.replaceAll('-', '');
    const ways = [
      code.toLowerCase(),
      bare,
      ` ${[...bare].join(' ')} `,
      code.replaceAll('-', '–'),
      code.replaceAll('0', 'O').replaceAll('1', 'l'),
      code.replaceAll('0', 'o').replaceAll('1', 'I'),
      `Kod: ${code}`.slice(5),
    ];
    for (const way of ways) expect(readReceiptCode(way), way).toEqual(read(code));
  });

  test.each(['', 'ABCD', 'ABCD-EFGH-JKM', 'ABCD-EFGH-JKMNP', 'ABCD-EFGH-JKMU', 'åäöå-åäöå-åäöå'])(
    'is not seen in "%s"',
    (text) => {
      expect(readReceiptCode(text)).toBeNull();
    },
  );
});

describe('POST /api/rounds/:round/responses', () => {
  test('gives the receipt of an answer, the same one when it is sent again, in capitals too', async () => {
    const { postAll, store, round } = await testApp();
    const [first] = await postAll([aResponse()]);
    const [again] = await postAll([aResponse()]);
    expect(first?.receipt).toBe(receiptCode(await store.keys.get('receipt'), round.id, ALVA));
    expect(again?.receipt).toBe(first?.receipt);
    const id = 'ABCDEF00-65B7-4A4C-8D55-3A7D6A2F5C11';
    const [capitals] = await postAll([aResponse({ id })]);
    expect(capitals?.receipt).toBe(
      receiptCode(await store.keys.get('receipt'), round.id, id.toLowerCase()),
    );
  });

  test('gives no receipt of an answer that somebody else has sent', async () => {
    const { app, postAll, store } = await testApp();
    await postAll([aResponse()]);
    const [conflict] = await postAll([aResponse({ comment: 'Gissat' })]);
    expect(conflict).not.toHaveProperty('receipt');
    const [refused] = await postAll([aResponse({ safety: 9 })]);
    expect(refused).not.toHaveProperty('receipt');
    await store.rounds.insert(aRound({ id: 'annan' }));
    const reply = await app.request('/api/rounds/annan/responses', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ responses: [aResponse()] }),
    });
    expect(JSON.stringify(await reply.json())).not.toContain('receipt');
  });
});
