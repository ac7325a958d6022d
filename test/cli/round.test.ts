import { expect, test, vi } from 'vitest';
import { openStore } from '../../api/store/open-store.ts';
import { aRound } from '../support/fixture-round.ts';
import { testApp } from '../support/test-app.ts';
import { folderWith, runCli } from './run-cli.ts';

vi.setConfig({ testTimeout: 120_000 });

const round = aRound({ opensOn: '2020-01-01', closesOn: null });

/** A folder with a database of one round. */
async function withRound(changes: Partial<typeof round>) {
  const path = folderWith();
  const { store } = await testApp({
    databasePath: path('trygghetsdialog.sqlite'),
    round: { ...round, ...changes },
  });
  await store.close();
  const run = (...args: readonly string[]) => runCli(['round', ...args, '--data', path('.')]);
  async function known() {
    const opened = await openStore(path('trygghetsdialog.sqlite'));
    const found = await opened.rounds.byId(round.id);
    await opened.close();
    return found;
  }
  return { run, known };
}

test('a round is closed and, with a reason, opened again', async () => {
  const { run, known } = await withRound({});
  expect(await run('close')).toMatchObject({ status: 0 });
  expect(await known()).toMatchObject({ state: 'closed' });
  expect((await run('reopen')).err).toContain('--reason');
  expect(await run('reopen', '--reason', 'Stängdes av misstag')).toMatchObject({ status: 0 });
  expect(await known()).toMatchObject({ state: 'open' });
});

test.each([
  ['draft', ['reopen', '--reason', 'x'], 'Öppna den med round open.'],
  ['draft', ['close'], 'Öppna den med round open.'],
  ['closed', ['open'], 'Öppna den igen med round reopen --reason.'],
  ['open', ['open'], 'Den går att stänga med round close.'],
  ['closed', ['reopen', '--reason', 'x', '--closes', 'snart'], '”snart” är ingen dag.'],
  ['closed', ['reopen', '--reason', 'x', '--closes', '2020-01-02'], 'har redan varit'],
] as const)('a round that is %s refuses %j and stays as it was', async (state, args, words) => {
  const { run, known } = await withRound({ state });
  const { status, err } = await run(...args);
  expect(status).toBeGreaterThan(0);
  expect(err).toContain(words);
  expect((await known())?.state).toBe(state);
});

test('a round whose last day is before its first is not made', async () => {
  const { run } = await withRound({});
  const days = ['--opens', '2027-04-02', '--closes', '2027-04-01'];
  const { status, err } = await run('create', 'Ny', '--from', round.id, ...days);
  expect(status).toBeGreaterThan(0);
  expect(err).toContain('Sista dagen kan inte vara före den första.');
});
