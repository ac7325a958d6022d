import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test, vi } from 'vitest';
import { openStore } from '../../api/store/open-store.ts';
import { aResponse, aRound } from '../support/fixture-round.ts';
import { testApp } from '../support/test-app.ts';
import { folderWith, runCli } from './run-cli.ts';

vi.setConfig({ testTimeout: 120_000 });

const DATABASE = 'trygghetsdialog.sqlite';
const ID = '5f0c2f0e-6b0a-4c38-9a53-3c1f6f0c9a1';
const { id: ROUND } = aRound();

/** A folder with a database of three answers, of which a backup is made before one is withdrawn. */
async function withdrawnAfterBackup() {
  const path = folderWith();
  const { postAll, store } = await testApp({ databasePath: path(DATABASE) });
  await postAll([1, 2, 3].map((last) => aResponse({ id: `${ID}${last}`, comment: `ORD${last}` })));
  await runCli(['backup', '--data', path('.'), '--out', path('kopia.sqlite')]);
  await store.withdrawals.withdraw(ROUND, 2, '2026-05-04');
  await store.close();
  return path;
}

test('an answer that was withdrawn after a backup does not come back with it', async () => {
  const path = await withdrawnAfterBackup();
  const restore = ['restore', path('kopia.sqlite'), '--data', path('.'), '--replace'];
  const { status, err } = await runCli(restore);
  expect(status).toBe(0);
  expect(err).toContain('Återkallade efter säkerhetskopian och raderade igen: 1 svar.');
  expect(readFileSync(path(DATABASE), 'latin1')).not.toContain('ORD2');
  expect(readFileSync(path(DATABASE), 'latin1')).toContain('ORD3');
  const store = await openStore(path(DATABASE));
  expect(await store.responses.count(ROUND)).toBe(2);
  expect(await store.withdrawals.count(ROUND)).toBe(1);
  await store.close();
});

test('a restoring that can not know what was withdrawn says so', async () => {
  const path = await withdrawnAfterBackup();
  writeFileSync(path(DATABASE), 'inte en databas längre'.repeat(100));
  const restore = ['restore', path('kopia.sqlite'), '--data', path('.'), '--replace'];
  const { status, err } = await runCli(restore);
  expect(status).toBe(0);
  expect(err).toContain(
    'återkallats eller gallrats efter säkerhetskopian kan därför finnas med igen',
  );
});

test('what was disposed of after a backup does not come back with it', async () => {
  const path = folderWith();
  const { postAll, store } = await testApp({ databasePath: path(DATABASE) });
  await postAll([1, 2].map((last) => aResponse({ id: `${ID}${last}`, comment: `ORD${last}` })));
  await runCli(['backup', '--data', path('.'), '--out', path('kopia.sqlite')]);
  const decided = { decision: 'KS 2027/12', day: '2028-03-01', account: null, upTo: 1 } as const;
  await store.disposals.dispose(ROUND, { ...decided, kind: 'answers' });
  const kept = await store.disposals.list(ROUND);
  await store.close();

  const restore = ['restore', path('kopia.sqlite'), '--data', path('.'), '--replace'];
  const { status, err } = await runCli(restore);

  expect(status).toBe(0);
  expect(err).toContain('Gallringar efter säkerhetskopian, gjorda igen: 1.');
  expect(readFileSync(path(DATABASE), 'latin1')).not.toContain('ORD1');
  expect(readFileSync(path(DATABASE), 'latin1')).toContain('ORD2');
  const again = await openStore(path(DATABASE));
  expect(await again.disposals.list(ROUND)).toEqual(kept);
  await again.close();
  expect((await runCli(['verify', '--data', path('.')])).status).toBe(0);
});

test('an export says how many answers are not in it, and what that means for a snapshot', async () => {
  const path = await withdrawnAfterBackup();
  const { err } = await runCli(['export', '--data', path('.'), '--out', path('paket.zip')]);
  expect(err).toContain('Skrev 2 svar');
  expect(err).toContain('Återkallade svar är inte med: 1. Ett läge som räknades fram innan');
});
