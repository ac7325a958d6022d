import { expect, test } from 'vitest';
import type { Response } from '../../../api/contract/response.ts';
import { openSealed } from '../../../api/http/open-sealed.ts';
import { sealingKeyOf } from '../../../api/http/sealing-key.ts';
import { seal } from '../../../survey-ui/interviewer/sending/seal.ts';
import { aResponse, testApp } from '../../support/test-app.ts';

const ROUND = 'exempelstad-2026';
const answer = (changes = {}) => aResponse({ mode: 'street', ...changes }) as Response;

test('an envelope opens on the server as the answer that was sealed, and in its own round only', async () => {
  const { store } = await testApp();
  const key = await sealingKeyOf(store);
  const open = openSealed({ store });
  const envelope = await seal(key, ROUND, answer({ comment: 'Mörkt på Ågatan 👀' }));
  expect(JSON.stringify(envelope)).not.toMatch(/Mörkt|comment/);
  expect(await open(ROUND, envelope)).toEqual({
    item: answer({ comment: 'Mörkt på Ågatan 👀' }),
    problem: null,
  });
  expect((await open('annan', envelope)).problem).not.toBeNull();
});

test('the length of an envelope does not tell a short answer from a long one, and two are never alike', async () => {
  const { store } = await testApp();
  const key = await sealingKeyOf(store);
  const envelopes = await Promise.all(
    ['', 'å'.repeat(100), '', 'å'.repeat(1200)].map((comment) =>
      seal(key, ROUND, answer({ comment })),
    ),
  );
  const [short, longer, same, long] = envelopes.map(({ sealed }) => sealed.ciphertext);
  expect(longer).toHaveLength(short?.length ?? 0);
  expect(long?.length).toBeGreaterThan(short?.length ?? 0);
  expect(same).not.toBe(short);
});

test('what is no key seals nothing', async () => {
  await expect(seal({ kid: 'k', publicKey: 'AAAA' }, ROUND, answer())).rejects.toThrow();
});
