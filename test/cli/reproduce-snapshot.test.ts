import { expect, test } from 'vitest';
import { loadCatalogue } from '../../api/cli/load-catalogue.ts';
import { rankRound } from '../../api/rank-round.ts';
import { openStore } from '../../api/store/open-store.ts';
import { loadDemo } from '../../seed/load.ts';
import { folderWith, runCli } from './run-cli.ts';

test('a snapshot comes out identical from the package that the coordinator exported', async () => {
  const path = folderWith();
  const store = await openStore(path('trygghetsdialog.sqlite'));
  await loadDemo(store);
  const [round] = await store.rounds.list();
  if (!round) throw new Error('the example has a round');
  const catalogue = await loadCatalogue();
  const { number } = await rankRound({ store, catalogue, now: () => new Date() }, round);
  const made = await store.snapshots.byNumber(round.id, number);
  await store.close();

  const exported = await runCli(['export', '--data', path('.'), '--out', path('paket.zip')]);
  expect(exported).toMatchObject({ status: 0 });
  const analysed = await runCli(['analyse', path('paket.zip'), '--collapse', '--format', 'json']);
  const again = JSON.parse(analysed.out);
  const stored = JSON.parse(JSON.stringify(made?.priorities));
  // A file knows neither its number nor its round, and may be read another day.
  // Questions that are not ranked, and how the answers were collected, are known in rounds only.
  const { snapshot, round: of, madeOn, ownQuestions, circumstances } = stored;
  expect(snapshot).toBe(1);
  expect({ ...again, snapshot, round: of, madeOn, ownQuestions, circumstances }).toEqual(stored);
  expect(again.themes.length).toBeGreaterThan(5);
  expect(again.places.length).toBeGreaterThan(5);
  const ways = again.placeRobustness.scenarios.map(({ id }: { id: string }) => id);
  expect(ways).toContain('elsewhere');
}, 180_000);
