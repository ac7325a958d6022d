import { existsSync, readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { openStore } from '../../api/store/open-store.ts';
import { loadDemo } from '../../seed/load.ts';
import { somePriorities } from '../support/fixture-priorities.ts';
import { folderWith, runCli } from './run-cli.ts';

const ROUND = 'kungsbacka-exempel';

/** A folder with the example round in its database, without accounts. */
async function exampleData() {
  const path = folderWith();
  const store = await openStore(path('trygghetsdialog.sqlite'));
  await loadDemo(store);
  await store.close();
  return path;
}

/** The columns of answers in a package, by respondent. */
function answersIn(folder: string) {
  const text = readFileSync(`${folder}/responses.csv`, 'utf8');
  const { data } = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true });
  return new Map(
    data.map((row) => {
      const cells = Object.entries(row).filter(([name]) => name.startsWith('answer_'));
      return [row.id, Object.fromEntries(cells)];
    }),
  );
}

describe('a round that leaves as a package', () => {
  test('gives the same ranking from the package as from the copy that it is imported into', async () => {
    const path = await exampleData();
    const exported = await runCli(['export', '--data', path('.'), '--out', path('paket.zip')]);
    expect(exported).toMatchObject({ status: 0 });

    const importing = ['import', path('paket.zip'), '--round', 'kopia', '--data', path('kopia')];
    const first = await runCli([...importing, '--municipality', 'Kungsbacka']);
    expect(first).toMatchObject({ status: 0, err: expect.stringMatching(/ 0 fanns redan/) });
    const second = await runCli(importing);
    expect(second).toMatchObject({ status: 0, err: expect.stringMatching(/: 0 nya svar/) });

    const again = ['export', '--data', path('kopia'), '--out', path('igen')];
    expect(await runCli([...again, '--excel'])).toMatchObject({ status: 0 });
    const analyse = async (source: string) => {
      const args = ['analyse', source, '--collapse', '--replicates', '20', '--format', 'json'];
      const { round, ...figures } = JSON.parse((await runCli(args)).out);
      expect(round.example).toBe(true);
      return figures;
    };
    const figures = await analyse(path('paket.zip'));
    expect(figures.themes[0].id).toBe('lighting');
    expect(await analyse(path('igen'))).toEqual(figures);
  }, 120_000);

  test('brings what was asked beside the ranking, explained, and takes it back', async () => {
    const path = await exampleData();
    await runCli(['export', '--data', path('.'), '--out', path('forst')]);
    const copy = ['--data', path('kopia')];
    const named = ['--round', 'kopia', '--municipality', 'Kungsbacka'];
    await runCli(['import', path('forst'), ...named, ...copy]);
    await runCli(['export', ...copy, '--out', path('sedan')]);

    const [first, later] = [answersIn(path('forst')), answersIn(path('sedan'))];
    expect(first.size).toBeGreaterThan(1000);
    expect(later).toEqual(first);
    const all = [...first.values()];
    expect(all.some((row) => row.answer_trust_police === '3')).toBe(true);
    expect(all.some((row) => row.answer_knows_pledge === 'true')).toBe(true);
    expect(all.some((row) => (row.answer_own_change ?? '') !== '')).toBe(true);

    const codebook = JSON.parse(readFileSync(path('forst/datapackage.json'), 'utf8'));
    const field = codebook.resources[0].schema.fields.find(
      ({ name }: { name: string }) => name === 'answer_trust_police',
    );
    expect(field).toMatchObject({
      title: 'Polisen bryr sig om problemen där jag bor',
      categories: expect.arrayContaining([
        { value: '3', label: 'Stämmer helt' },
        { value: 'dont-know', label: 'Vet inte' },
      ]),
    });
  }, 120_000);

  test('becomes a draft that says that the answers are invented', async () => {
    const path = await exampleData();
    const draft = ['draft', '--data', path('.'), '--round', ROUND, '--replicates', '20'];
    const { out } = await runCli([...draft, '--format', 'json']);
    expect(JSON.parse(out)).toMatchObject({ example: true, municipality: 'Kungsbacka' });
    expect(await runCli([...draft, '--out', path('utkast.docx')])).toMatchObject({ status: 0 });
    expect(existsSync(path('utkast.docx'))).toBe(true);
  }, 120_000);
});

test('a draft of a numbered snapshot has its figures, and a number that is not there is refused', async () => {
  const path = await exampleData();
  const draft = ['draft', '--data', path('.'), '--round', ROUND, '--format', 'json', '--snapshot'];
  expect(await runCli([...draft, '1'])).toMatchObject({
    status: 2,
    err: expect.stringContaining('Omgången har inget läge än'),
  });
  const store = await openStore(path('trygghetsdialog.sqlite'));
  const priorities = somePriorities({ snapshot: 1 });
  await store.snapshots.insert(ROUND, { upTo: 5, madeOn: '2026-05-03', seed: 1, priorities });
  await store.close();
  expect(JSON.parse((await runCli([...draft, '1'])).out)).toMatchObject({ snapshot: 1 });
  expect(await runCli([...draft, '2'])).toMatchObject({
    status: 2,
    err: expect.stringContaining('Välj bland: 1.'),
  });
}, 120_000);

test('a round that does not exist is refused with a list of those that do', async () => {
  const path = await exampleData();
  const args = ['export', '--data', path('.'), '--round', 'annan', '--out', path('paket')];
  expect(await runCli(args)).toMatchObject({
    status: 2,
    err: expect.stringMatching(/Omgången annan finns inte[\s\S]*kungsbacka-exempel/),
  });
});
