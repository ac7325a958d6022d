/**
 * `node test/bench/held-answers.ts [answers, with spaces]`: what a snapshot costs when 100 answers have
 * come since the last, against the first one of a round, which reads them all. A real database; the
 * answers are the example's over and over, and no figure made from them means anything.
 */
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { holdAnswers, type ReadAnswers } from '../../api/held-answers.ts';
import { computePriorities } from '../../api/rank-round.ts';
import type { ReceivedItem } from '../../api/store/interface/answers.ts';
import { openStore } from '../../api/store/open-store.ts';
import type { Store } from '../../api/store/store.ts';
import { catalogue } from '../../seed/catalogue/catalogue.ts';
import { demoResponses, demoRound } from '../../seed/demo.ts';

const SIZES = [1000, 10_000, 100_000];
const SINCE = 100;
const AT_A_TIME = 5000;
const models = demoResponses();

async function addAnswers(store: Store, count: number): Promise<void> {
  for (let done = 0; done < count; done += AT_A_TIME) {
    const items = Array.from({ length: Math.min(AT_A_TIME, count - done) }, (_, at) => {
      const model = models[(done + at) % models.length];
      if (!model) throw new Error('the example has no answers');
      const response = { ...model, id: randomUUID() };
      const content = JSON.stringify(response);
      const item: ReceivedItem = {
        kind: 'response',
        response,
        content,
        digest: response.id,
        flags: [],
        texts: [],
      };
      return item;
    });
    await store.responses.accept(demoRound.id, items, '2026-05-03');
  }
}

/** Processor seconds of reading and counting, and of the ranking with it. */
async function measure(store: Store, readAnswers: ReadAnswers): Promise<readonly number[]> {
  const upTo = await store.responses.lastSequence(demoRound.id);
  const seconds = async (work: () => Promise<unknown>): Promise<number> => {
    const before = process.cpuUsage();
    await work();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1e6;
  };
  const job = { round: demoRound.id, upTo, madeOn: '2026-06-01', seed: 1 };
  const reading = await seconds(() => readAnswers(demoRound.id, upTo));
  const ranking = await seconds(() => computePriorities(store, catalogue, job, readAnswers));
  return [reading, ranking];
}

console.log(
  'Processor seconds of the first snapshot of a round, and of the next after 100 answers',
);
console.log('| answers | first: reading | first: ranking | next: reading | next: ranking |');
console.log('|---|---|---|---|---|');
const sizes = process.argv.slice(2).map(Number);
for (const size of sizes.length > 0 ? sizes : SIZES) {
  const folder = mkdtempSync(join(tmpdir(), 'trygghetsdialog-bench-'));
  const store = await openStore(join(folder, 'store.sqlite'));
  await store.rounds.insert(demoRound);
  await addAnswers(store, size);
  const readAnswers = holdAnswers(store);
  const first = await measure(store, readAnswers);
  await addAnswers(store, SINCE);
  const next = await measure(store, readAnswers);
  const cells = [...first, ...next].map((value) => value.toFixed(3));
  console.log(`| ${[size.toLocaleString('en'), ...cells].join(' | ')} |`);
  store.close();
  rmSync(folder, { recursive: true });
}
