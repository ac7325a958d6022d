import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { openStore } from '../../api/store/open-store.ts';
import { aRound } from '../support/fixture-round.ts';
import { folderWith, runCli } from './run-cli.ts';

vi.setConfig({ testTimeout: 120_000 });

async function withRound(files: Readonly<Record<string, string>> = {}) {
  const path = folderWith(files);
  const store = await openStore(join(path('.'), 'trygghetsdialog.sqlite'));
  await store.rounds.insert(aRound());
  await store.close();
  const poster = (...args: readonly string[]) =>
    runCli(['poster', '--data', path('.'), ...args], {
      env: { PUBLIC_URL: 'https://dialog.exempel.se' },
    });
  return { path, poster };
}

describe('trygghetsdialog poster', () => {
  test('makes a poster for every venue of a table, with the same address each time', async () => {
    const { path, poster } = await withRound({
      'platser.csv': '\uFEFFvenue;place\r\nBiblioteket;\r\nStationen;resecentrum\r\n',
    });
    const args = ['--venues', path('platser.csv'), '--out', path('affischer.html')];
    const first = await poster(...args);
    expect(first).toMatchObject({ status: 0 });
    const addresses = first.err.match(/https:\S+\/i\/\w{5}/g);
    expect(addresses).toHaveLength(2);
    expect(readFileSync(path('affischer.html'), 'utf8')).toContain('Affisch: Stationen');
    expect((await poster(...args)).err.match(/https:\S+\/i\/\w{5}/g)).toEqual(addresses);
  });

  test.each([
    [[], /Ange minst en plats/],
    [['--venues', 'PATH/fel.csv'], /kolumnen venue saknas/],
    [['--venues', 'PATH/okand.csv'], /Platsen manen .* finns inte i omgången/],
    [['--venues', 'PATH/finns-inte.csv'], /filen finns inte/],
    [['--venue', 'Badet', '--round', 'annan'], /Omgången annan finns inte/],
  ])('refuses what it can not use, and says what to do: %j', async (args, message) => {
    const { path, poster } = await withRound({
      'fel.csv': 'plats\nBadet\n',
      'okand.csv': 'venue,place\nBadet,manen\n',
    });
    const { status, err } = await poster(...args.map((arg) => arg.replace('PATH', path('.'))));
    expect(err).toMatch(message);
    expect(status).toBe(2);
  });
});
