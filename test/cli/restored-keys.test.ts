import { expect, test, vi } from 'vitest';
import { sealingKeyOf } from '../../api/http/sealing-key.ts';
import { openStore } from '../../api/store/open-store.ts';
import { seal } from '../support/seal.ts';
import { aResponse, aRound, testApp } from '../support/test-app.ts';
import { folderWith, runCli } from './run-cli.ts';

vi.setConfig({ testTimeout: 60_000 });

const DATABASE = 'trygghetsdialog.sqlite';
const ID = '5f0c2f0e-6b0a-4c38-9a53-3c1f6f0c9a11';

test('an answer sealed with a key from after a backup is opened when the backup is restored', async () => {
  const path = folderWith();
  const before = await testApp({ databasePath: path(DATABASE) });
  const first = await sealingKeyOf(before.store);
  await runCli(['backup', '--data', path('.'), '--out', path('kopia.sqlite')]);
  expect((await runCli(['sealing-key', 'renew', '--data', path('.')])).status).toBe(0);
  const later = await sealingKeyOf(before.store);
  const sealed = await seal(later, aRound().id, { ...aResponse(), id: ID });
  await before.store.close();

  const restore = ['restore', path('kopia.sqlite'), '--data', path('.'), '--replace'];
  const { status, err } = await runCli(restore);
  expect(status).toBe(0);
  expect(err).toContain('nyare än säkerhetskopian: 1, behållna');

  const store = await openStore(path(DATABASE));
  expect((await store.sealingKeys.list()).map(({ kid }) => kid)).toEqual([later.kid, first.kid]);
  await store.close();
  const after = await testApp({ databasePath: path(DATABASE) });
  expect(await sealingKeyOf(after.store)).toEqual(later);
  expect(await after.post(sealed)).toBe('created');
});
