/**
 * What `event-loop.ts` measures, in a process of its own: the real server over the example round and
 * 20,000 answers more. Tells its parent where it is and with which cookie, and on each message
 * how long the event loop was held since the last, the most processor time of its thread between
 * two turns (a loop can also be held by the disk, and by other programs), and what it weighs.
 */
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { readConfig } from '../../api/config.ts';
import { createMasking } from '../../api/contract/free-text/mask-response.ts';
import { canonicalText } from '../../api/http/digest.ts';
import { hashToken } from '../../api/http/session-cookie.ts';
import { startServer } from '../../api/server.ts';
import type { ReceivedItem } from '../../api/store/interface/answers.ts';
import type { Store } from '../../api/store/store.ts';
import { questionnaires } from '../../seed/catalogue/questionnaires.ts';
import { demoResponses, demoRound } from '../../seed/demo.ts';
import { addDemoAccounts, demoAccounts, loadDemo } from '../../seed/load.ts';

const EXTRA = 20_000;
const RESOLUTION_MS = 2;
const [folder = '.data'] = process.argv.slice(2);

async function addAnswers(store: Store): Promise<void> {
  const models = demoResponses();
  const mask = createMasking(demoRound, questionnaires.values());
  const items = Array.from({ length: EXTRA }, (_, index): ReceivedItem[] => {
    const model = models[index % models.length];
    if (!model) return [];
    const response = { ...model, id: randomUUID() };
    const digest = `bench-${index}`;
    return [
      {
        kind: 'response',
        response,
        content: canonicalText(response),
        digest,
        flags: [],
        texts: mask(response),
      },
    ];
  });
  await store.responses.accept(demoRound.id, items.flat(), '2026-05-03');
}

async function signIn(store: Store): Promise<string> {
  await addDemoAccounts(store);
  const account = await store.accounts.byUsername(demoAccounts[0].username);
  const token = randomUUID();
  await store.sessions.insert({
    tokenHash: hashToken(token),
    account: account?.id ?? 0,
    expiresAt: Math.floor(Date.now() / 1000) + 3600,
  });
  return `session=${token}`;
}

/** Processor time of this thread so far. */
function threadMs(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}

const config = readConfig(
  { RATE_LIMIT: '0', ADDRESS_LIMIT: '0', HOST: '127.0.0.1' },
  { port: 0, dataFolder: folder },
);
const { store, address } = await startServer({
  ...config,
  databasePath: join(folder, 'bench.sqlite'),
});
await loadDemo(store);
await addAnswers(store);
const cookie = await signIn(store);
const delay = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
delay.enable();
let mostWorkMs = 0;
let workedMs = threadMs();
setInterval(() => {
  const now = threadMs();
  mostWorkMs = Math.max(mostWorkMs, now - workedMs);
  workedMs = now;
}, RESOLUTION_MS).unref();
process.on('message', () => {
  const ms = (nanoseconds: number) => Math.max(0, nanoseconds / 1e6 - RESOLUTION_MS);
  process.send?.({
    largestMs: ms(delay.max),
    mostWorkMs,
    p99Ms: ms(delay.percentile(99)),
    megabytes: process.memoryUsage.rss() / 1e6,
  });
  delay.reset();
  mostWorkMs = 0;
});
process.send?.({ address: address.replace('localhost', '127.0.0.1'), cookie });
