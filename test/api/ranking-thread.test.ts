import { unzipSync } from 'fflate';
import { describe, expect, onTestFinished, test } from 'vitest';
import { makeFile } from '../../api/make-file.ts';
import { rankRound } from '../../api/rank-round.ts';
import { createRankingThread } from '../../api/ranking-thread.ts';
import { judgeSnapshot } from '../../api/routes/publication/judge-snapshot.ts';
import { catalogue } from '../../seed/catalogue/catalogue.ts';
import { municipalities } from '../../seed/municipalities/all.ts';
import { aResponse, NOW, testApp } from '../support/test-app.ts';

async function withThread(options = {}) {
  const site = await testApp();
  const { round, store, databasePath } = site;
  await site.postAll(
    Array.from({ length: 40 }, (_, index) =>
      aResponse({ id: `5f0c2f0e-6b0a-4c38-9a53-${String(index).padStart(12, '0')}` }),
    ),
  );
  const thread = createRankingThread(databasePath, options);
  onTestFinished(() => thread.close());
  const job = { round: round.id, upTo: 40, madeOn: '2026-05-03', seed: 7, replicates: 50 };
  const here = { store, catalogue, municipalities };
  return { ...site, thread, job, here };
}

describe('the ranking thread', () => {
  test('makes the same files as this thread would', async () => {
    const { thread, here, round } = await withThread();
    const { number } = await rankRound({ ...here, now: () => NOW, compute: thread.compute }, round);
    const page = { kind: 'draft-html', round: round.id, number } as const;
    const answers = { kind: 'export', round: round.id, upTo: 40, dialect: 'comma' } as const;
    for (const file of [page, answers])
      expect(Buffer.from(await thread.makeFile(file))).toEqual(
        Buffer.from(await makeFile(here, file)),
      );
    const word = { kind: 'draft-docx', round: round.id, number } as const;
    const [there, made] = [await thread.makeFile(word), await makeFile(here, word)];
    const text = (bytes: Uint8Array) =>
      new TextDecoder().decode(unzipSync(bytes)['word/document.xml']);
    expect(text(there)).toBe(text(made));
  });

  test('judges a new snapshot as this thread would', async () => {
    const { thread, here, round, postAll } = await withThread();
    const rank = () => rankRound({ ...here, now: () => NOW, ...thread }, round, { replicates: 20 });
    await rank();
    await postAll(
      Array.from({ length: 3 }, (_, index) =>
        aResponse({ id: `5f0c2f0e-6b0a-4c38-9a53-${String(900 + index).padStart(12, '0')}` }),
      ),
    );
    const { number } = await rank();
    const there = await thread.judgeSnapshot(round.id, number);
    expect(there).toEqual(await judgeSnapshot(here.store, round.id, number));
    expect(there).toMatchObject({ outcome: 'held', since: 1 });
  });

  test('ends when it has nothing to do, and starts again when asked', async () => {
    const { thread, job } = await withThread({ idleMs: 0 });
    const first = await thread.compute(job);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(await thread.compute(job)).toEqual(first);
  });

  test('does what it is asked in order, and says what is missing', async () => {
    const { thread, job, round } = await withThread();
    const none = { kind: 'draft-docx', round: round.id, number: 9 } as const;
    const [ranked, missing] = await Promise.allSettled([
      thread.compute(job),
      thread.makeFile(none),
      thread.compute({ ...job, upTo: 10 }),
    ]);
    expect(ranked.status).toBe('fulfilled');
    expect(missing).toMatchObject({
      status: 'rejected',
      reason: new RangeError(`makeFile requires a stored snapshot; missing: ${round.id} 9`),
    });
  });

  test('that is closed while it works leaves nobody waiting', async () => {
    const { thread, job } = await withThread();
    const ranking = expect(thread.compute(job)).rejects.toThrow('ended before it was done');
    await thread.close();
    await ranking;
  });
});
