import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { OUTBOX_FORMAT } from '../../api/contract/tablet/outbox-file.ts';
import { makeDevice } from '../../api/http/devices.ts';
import { sealingKeyOf } from '../../api/http/sealing-key.ts';
import { openStore } from '../../api/store/open-store.ts';
import { seal } from '../support/seal.ts';
import { aResponse, aRound, NOW, temporaryFolder } from '../support/test-app.ts';
import { runCli } from './run-cli.ts';

const id = (last: number) => `5f0c2f0e-6b0a-4c38-9a53-3c1f6f0c9a1${last}`;

async function aDatabase() {
  const folder = temporaryFolder();
  const file = join(folder, 'utkorg.json');
  const path = join(folder, 'trygghetsdialog.sqlite');
  const round = aRound();
  const store = await openStore(path);
  await store.rounds.insert(round);
  const tools = { store, now: () => NOW, randomBytes: (size: number) => Buffer.alloc(size, 7) };
  await makeDevice(tools, { name: 'Platta 3', rounds: [round.id] }, null);
  const key = await sealingKeyOf(store);
  await store.close();
  const answer = (last: number, changes = {}) => ({
    ...aResponse({ mode: 'street', stop: 'torget-1', ...changes }),
    id: id(last),
  });
  const item = async (last: number, changes = {}) => ({
    round: round.id,
    item: await seal(key, round.id, answer(last, changes)),
  });
  const day = '2026-05-03';
  const stop = {
    id: 'torget-1',
    venue: 'Torget',
    day,
    mode: 'street',
    interviewers: [],
    planned: 9,
  };
  const tally = {
    id: id(9),
    stop: 'torget-1',
    day,
    approached: 12,
    refused: 4,
    alreadyAnswered: 1,
  };
  const content = {
    format: OUTBOX_FORMAT,
    device: 'Platta 3',
    exportedOn: day,
    responses: [await item(1), await item(2), await item(3, { safety: 9 })],
    stops: [{ round: round.id, stop }],
    tallies: [{ round: round.id, tally }],
  };
  const write = (what: unknown) =>
    writeFileSync(file, typeof what === 'string' ? what : JSON.stringify(what));
  const run = () => runCli(['import', '--outbox', file, '--data', folder]);
  async function reading<Result>(
    read: (store: Awaited<ReturnType<typeof openStore>>) => Promise<Result>,
  ) {
    const opened = await openStore(path);
    try {
      return await read(opened);
    } finally {
      await opened.close();
    }
  }
  return { content, write, run, reading, folder, round: round.id, item };
}

describe('the outbox of a tablet, from a file', () => {
  test('is taken in, and again with the same result', async () => {
    const { content, write, run, reading, round } = await aDatabase();
    write(content);
    const first = await run();
    expect(first.status).toBe(0);
    expect(first.err).toContain('2 nya svar, 0 fanns redan, 0 med samma id');
    const again = await run();
    expect(again.err).toContain('0 nya svar, 2 fanns redan');
    await reading(async (store) => {
      expect(await store.responses.count(round)).toBe(2);
      expect(await store.keptAside.countByOutcome(round)).toEqual({ conflict: 0, refused: 1 });
      expect((await store.stops.list(round)).map((stop) => stop.id)).toEqual(['torget-1']);
      expect((await store.tallies.byStop(round)).get('torget-1')).toEqual({
        approached: 12,
        refused: 4,
        alreadyAnswered: 1,
      });
      const [stored] = await store.responses.upTo(round, 1);
      expect(stored?.flags).not.toContain('no-device');
    });
  });

  test('for a round that is not here is said, and the rest is taken in', async () => {
    const { content, write, run, reading, round } = await aDatabase();
    const [one, two] = content.responses;
    const tallies = content.tallies.map((tally) => ({ ...tally, round: 'annan-2026' }));
    write({ ...content, responses: [one, { ...two, round: 'annan-2026' }], tallies });
    const { status, err } = await run();
    expect(status).toBe(2);
    expect(err).toContain('(annan-2026) hör svar: 1, insatser och räkningar: 1');
    expect(await reading((store) => store.responses.count(round))).toBe(1);
  });

  test.each([
    ['no JSON', '{', /går inte att läsa som JSON/],
    ['something else', { a: 1 }, /ingen utkorg från en platta/],
  ])('that is %s is refused in words', async (_, what, words) => {
    const { write, run } = await aDatabase();
    write(what);
    const { status, err } = await run();
    expect(status).toBe(2);
    expect(err).toMatch(words);
  });

  test('is asked for together with what else can be read in', async () => {
    const { status, err } = await runCli(['import']);
    expect(status).toBe(2);
    expect(err).toMatch(/--outbox/);
  });
});

test('who asked goes with the answers into a package, as initials, and comes back', async () => {
  const { content, write, run, folder, item } = await aDatabase();
  write({ ...content, responses: [await item(1, { interviewer: 'ÅB' })] });
  await run();
  const [data, out] = [['--data', folder], join(folder, 'paket')];
  await runCli(['export', ...data, '--out', out]);
  expect(readFileSync(join(out, 'responses.csv'), 'utf8')).toContain('ÅB');
  const elsewhere = ['--data', join(folder, 'annan')];
  await runCli(['import', out, '--round', 'kopia', '--municipality', 'Kungsbacka', ...elsewhere]);
  const again = join(folder, 'igen');
  await runCli(['export', ...elsewhere, '--round', 'kopia', '--out', again]);
  expect(readFileSync(join(again, 'responses.csv'), 'utf8')).toContain('ÅB');
});

test('a sealing key is shown and renewed, and the one before still opens', async () => {
  const { write, content, run, folder } = await aDatabase();
  write(content);
  const data = ['--data', folder];
  expect((await runCli(['sealing-key', 'renew', ...data])).status).toBe(0);
  const { out } = await runCli(['sealing-key', 'list', ...data]);
  expect(out).toMatch(/^[0-9a-f]{12}\t.*\tanvänds\n[0-9a-f]{12}\t.*öppnar fortfarande\n$/);
  expect((await run()).err).toContain('2 nya svar');
});
