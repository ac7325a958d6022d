import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { openStore } from '../../api/store/open-store.ts';
import { aRound } from '../support/fixture-round.ts';
import { folderWith, runCli } from './run-cli.ts';

vi.setConfig({ testTimeout: 120_000 });

async function withRound() {
  const path = folderWith();
  const store = await openStore(join(path('.'), 'trygghetsdialog.sqlite'));
  await store.rounds.insert(aRound({ languages: ['sv', 'ar'] }));
  await store.close();
  return path;
}

describe('trygghetsdialog paper', () => {
  test('makes numbered sheets in a language of the round, the other way round where it is read so', async () => {
    const path = await withRound();
    const args = ['--language', 'ar', '--copies', '2', '--from', '101'];
    const { status } = await runCli([
      'paper',
      '--data',
      path('.'),
      ...args,
      '--out',
      path('a.html'),
    ]);
    expect(status).toBe(0);
    const html = readFileSync(path('a.html'), 'utf8');
    expect(html).toContain('<html lang="ar" dir="rtl">');
    expect(html.match(/<strong>10[12]<\/strong>/g)).toHaveLength(2);
  });

  test('says which languages the round has when asked for another', async () => {
    const path = await withRound();
    const { status, err } = await runCli(['paper', '--data', path('.'), '--language', 'fi']);
    expect(err).toMatch(/finns inte på språket fi. Den finns på: sv, ar./);
    expect(status).toBe(2);
  });
});
