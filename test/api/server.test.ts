import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { describe, expect, onTestFinished, test } from 'vitest';
import { computePriorities } from '../../api/rank-round.ts';
import { startServer } from '../../api/server.ts';
import { catalogue } from '../../seed/catalogue/catalogue.ts';
import { aConfig, builtScreens, quiet } from '../support/bare-server.ts';
import { aResponse, aRound, temporaryFolder } from '../support/test-app.ts';

describe('starting', () => {
  test('makes the folder and the database, and serves', async () => {
    const server = await startServer(aConfig(), { screensFolder: builtScreens(), ...quiet });
    onTestFinished(server.close);
    expect(await (await fetch(`${server.address}/healthz`)).json()).toEqual({
      status: 'ok',
      database: 'writable',
    });
    expect(await (await fetch(server.address)).text()).toBe('start');
  });

  test('on a port in use says which, and what to do', async () => {
    const screensFolder = builtScreens();
    const first = await startServer(aConfig(), { screensFolder, ...quiet });
    onTestFinished(first.close);
    const port = Number(new URL(first.address).port);
    await expect(startServer(aConfig({ port }), { screensFolder, ...quiet })).rejects.toThrow(
      `Porten ${port} används redan av ett annat program; stäng det, eller välj en annan port med PORT=${port + 1}.`,
    );
  });

  test('without built screens says how to build them', async () => {
    const screensFolder = temporaryFolder();
    await expect(startServer(aConfig(), { screensFolder, ...quiet })).rejects.toThrow(
      `Skärmarna i ${screensFolder} är inte byggda eller är äldre än programmet; kör npm run build.`,
    );
  });
});

test('the ranking thread gives the same figures as ranking in place', async () => {
  const config = aConfig();
  const { store, address, close } = await startServer(config, {
    screensFolder: builtScreens(),
    now: () => new Date('2026-05-03T10:00:00Z'),
    ...quiet,
  });
  onTestFinished(close);
  const round = aRound();
  await store.rounds.insert(round);
  const responses = Array.from({ length: 40 }, (_, index) =>
    aResponse({ id: `5f0c2f0e-6b0a-4c38-9a53-${String(index).padStart(12, '0')}` }),
  );
  await fetch(`${address}/api/rounds/${round.id}/responses`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ responses }),
  });
  const job = { round: round.id, upTo: 40, madeOn: '2026-05-03', seed: 7 };
  const { createRankingThread } = await import('../../api/ranking-thread.ts');
  const thread = createRankingThread(config.databasePath);
  onTestFinished(() => thread.close());
  const [there, here] = [await thread.compute(job), await computePriorities(store, catalogue, job)];
  expect(JSON.parse(there.text)).toEqual(here);
  expect(there.respondents).toBe(40);
  await expect(thread.compute({ ...job, round: 'okand' })).rejects.toThrow('missing: okand');
});

test('SIGTERM ends the program with nothing lost, and its log tells neither who nor when', async () => {
  const config = aConfig({ logLevel: 'info' });
  const script = `import { startServer } from ${JSON.stringify(new URL('../../api/server.ts', import.meta.url).href)};
    const server = await startServer(${JSON.stringify(config)}, { screensFolder: ${JSON.stringify(builtScreens())} });
    await server.store.rounds.insert(${JSON.stringify(aRound())});
    console.log(server.address);`;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', script], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  let log = '';
  child.stderr.on('data', (chunk) => {
    log += chunk;
  });
  const [address] = await once(child.stdout, 'data');
  const reply = await fetch(`${String(address).trim()}/api/rounds/${aRound().id}/responses`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ responses: [aResponse()] }),
  });
  expect(await reply.json()).toMatchObject({ results: [{ outcome: 'created' }] });
  const exited = once(child, 'exit');
  child.kill('SIGTERM');
  expect(await exited).toEqual([0, null]);
  const lines = log
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  const keys = ['level', 'day', 'method', 'route', 'status', 'ms'];
  expect(lines.length).toBeGreaterThan(0);
  for (const line of lines) expect(keys).toEqual(expect.arrayContaining(Object.keys(line)));
  expect(log).not.toContain('127.0.0.1');

  const again = await startServer(config, { screensFolder: builtScreens(), ...quiet });
  onTestFinished(again.close);
  expect(await again.store.responses.count(aRound().id)).toBe(1);
});
