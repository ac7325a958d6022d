import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pino } from 'pino';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { checkDatabase } from '../../api/check-database.ts';
import type { BackupSettings } from '../../api/config.ts';
import { startServer } from '../../api/server.ts';
import { runCli } from '../cli/run-cli.ts';
import { aConfig, builtScreens } from '../support/bare-server.ts';
import { aRound, temporaryFolder } from '../support/test-app.ts';

const MORNING = new Date('2026-05-03T06:00:00Z');
const HOUR_MS = 60 * 60 * 1000;

/** A server that makes copies, and what its log says of them. */
async function serving(backup: BackupSettings, config = aConfig(), now = MORNING) {
  const said: Record<string, unknown>[] = [];
  const log = pino({ base: null }, { write: (line) => said.push(JSON.parse(line)) });
  const server = await startServer(
    { ...config, backup },
    { screensFolder: builtScreens(), log, now: () => now, endOnSignals: false },
  );
  onTestFinished(server.close);
  const ofBackups = () => said.filter((line) => 'backup' in line);
  return { server, config, ofBackups };
}

describe('a server that is told where to put backups', () => {
  test('makes one at once, whole, and the next a day later, also when it was restarted between', async () => {
    const folder = join(temporaryFolder(), 'kopior');
    const settings = { folder, everyHours: 24, keep: 14 };
    const { server, config, ofBackups } = await serving(settings);
    await server.store.rounds.insert(aRound());
    await vi.waitFor(() => expect(ofBackups()).toHaveLength(1), { timeout: 20_000 });
    const first = 'trygghetsdialog-2026-05-03T060000Z.sqlite';
    expect(ofBackups()[0]).toMatchObject({ level: 30, backup: join(folder, first) });
    expect(readdirSync(folder)).toEqual([first]);
    expect(checkDatabase(join(folder, first)).faults).toEqual([]);
    await server.close();

    const early = new Date(MORNING.getTime() + 23 * HOUR_MS);
    const second = await serving(settings, config, early);
    await (await fetch(`${second.server.address}/healthz`)).json();
    await second.server.close();
    expect(readdirSync(folder)).toEqual([first]);

    const late = new Date(MORNING.getTime() + 24 * HOUR_MS);
    const third = await serving(settings, config, late);
    await vi.waitFor(() => expect(third.ofBackups()).toHaveLength(1), { timeout: 20_000 });
    expect(readdirSync(folder)).toEqual([first, 'trygghetsdialog-2026-05-04T060000Z.sqlite']);
  });

  test('says in the log why it cannot, and serves all the same', async () => {
    const folder = join(temporaryFolder(), 'fil');
    writeFileSync(folder, 'ingen mapp');
    const { server, ofBackups } = await serving({ folder, everyHours: 24, keep: 14 });
    await vi.waitFor(() => expect(ofBackups()).toHaveLength(1), { timeout: 20_000 });
    expect(ofBackups()[0]).toMatchObject({
      level: 50,
      msg: expect.stringMatching(/^Mappen \S+ för säkerhetskopior går inte att skapa/),
    });
    expect(await (await fetch(`${server.address}/healthz`)).json()).toMatchObject({ status: 'ok' });
  });

  test('is refused when it is told how often and not where', async () => {
    const data = join(temporaryFolder(), 'data');
    mkdirSync(data);
    const { status, err } = await runCli(['serve', '--data', data, '--backup-every', '6']);
    expect(err).toBe(
      'Ange också --backup med den mapp där kopiorna ska ligga; utan den görs inga.\n',
    );
    expect(status).toBe(2);
  });
});
