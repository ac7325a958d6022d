/**
 * `npm run simulate [dialogues]`: how often the statements of the statistics hold, over
 * simulated dialogues from worlds whose truth is known, 1,000 a world when no number is
 * given. The seed is fixed: the same number gives the same tables. Markdown on standard
 * output, progress on standard error.
 */
import { uniformStream } from '../../analysis/index.ts';
import { measureFlags } from './simulate/measure-flags.ts';
import { measureRanking } from './simulate/measure-ranking.ts';
import { peopleOf } from './simulate/people.ts';
import { coverageTables, flagTable, type WorldResult } from './simulate/tables.ts';
import { Tally } from './simulate/tally.ts';
import { truthOf, WORLDS, type World } from './simulate/worlds.ts';

const SEED = 1;
/** Flags are looked at in rounds ten times as large too, since coincidences grow faster than answers. */
const LARGE = 10;

function simulate(world: World, dialogues: number, ranked: boolean): WorldResult {
  const tally = new Tally();
  const truth = truthOf(world);
  for (let d = 0; d < dialogues; d += 1) {
    const people = peopleOf(world, uniformStream(SEED + d, `people:${world.id}`));
    if (ranked) tally.add(measureRanking(world, truth, people, SEED + d));
    tally.add(measureFlags(world, people));
  }
  return { title: world.title, tally };
}

const dialogues = Number(process.argv[2] ?? 1000);
if (!Number.isInteger(dialogues) || dialogues < 2) {
  console.error(`simulate requires a whole number of dialogues from 2; got: ${process.argv[2]}`);
  process.exit(2);
}
const started = process.cpuUsage();
const results = WORLDS.map((world) => {
  console.error(`${world.title} …`);
  return simulate(world, dialogues, true);
});
const [first] = WORLDS;
const large = first
  ? [
      simulate(
        {
          ...first,
          id: 'large',
          title: 'items spread, 4,000 answers',
          stops: first.stops * LARGE,
          webAnswers: first.webAnswers * LARGE,
        },
        Math.max(2, Math.round(dialogues / LARGE)),
        false,
      ),
    ]
  : [];
const { user } = process.cpuUsage(started);
console.log(`${coverageTables(results)}\n\n${flagTable([...results, ...large])}\n`);
console.log(
  `${dialogues} dialogues a world, seed ${SEED}; ${Math.round(user / 1e6)} s of processor time.`,
);
