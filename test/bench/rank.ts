/**
 * `node test/bench/rank.ts [sizes, with spaces]`: how long the ranking takes from columns to numbers
 * at 1,000, 10,000, 100,000 and 1,000,000 respondents (12 themes, 100 places, 20 areas, 40 % met
 * on the street), making the columns apart; its stages, its peak memory, and how it grows; a filter
 * (the main lists of those met on the street alone), and the rank sets of many items. Each
 * size has a process of its own. Processor time tells more than the clock where other programs
 * run; no figure in the dialogues means anything.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import {
  type RankOptions,
  rankDialogue,
  rankSets,
  type TabulatedDialogue,
  uniformStream,
} from '../../analysis/index.ts';
import { generatedMargins, generateTabulatedDialogue } from './generate-dialogue.ts';

const SIZES = [1000, 10_000, 100_000, 1_000_000];
/** Up to here a warm run is fast enough to be timed as well. */
const WARM_UP_TO = 100_000;
const RANKED_ITEMS = [12, 50, 200, 500];
const ONE = '--one';
const OPTIONS: RankOptions = {
  top: 4,
  replicates: 1000,
  seed: 1,
  margins: generatedMargins,
  collapse: false,
  byVariables: ['mode', 'ageGroup', 'gender', 'area'],
  gapVariables: ['ageGroup', 'gender'],
};

/** No tables of groups. */
const FILTER_OPTIONS: RankOptions = {
  ...OPTIONS,
  collapse: true,
  byVariables: [],
  gapVariables: [],
};

interface Time {
  readonly cpu: number;
  readonly wall: number;
}

interface Measured {
  readonly respondents: number;
  readonly columns: Time;
  readonly first: Time;
  readonly warm: Time | null;
  /** The main lists of a part of the respondents, after the first ranking. */
  readonly filter: Time;
  /** Processor seconds by what the ranking said that it was doing. */
  readonly stages: Readonly<Record<string, number>>;
  readonly megabytes: number;
}

const cpuSeconds = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
};

function timeOf<Result>(work: () => Result): Time & { readonly result: Result } {
  const before = { cpu: cpuSeconds(), wall: performance.now() };
  const result = work();
  return {
    result,
    cpu: cpuSeconds() - before.cpu,
    wall: (performance.now() - before.wall) / 1000,
  };
}

/** Forgets how much memory the process has had at most, where the system can. */
function forgetPeak(): void {
  globalThis.gc?.();
  try {
    writeFileSync('/proc/self/clear_refs', '5');
  } catch {
    // Elsewhere than on Linux the peak holds the making of the columns too.
  }
}

function peakMegabytes(): number {
  try {
    const status = readFileSync('/proc/self/status', 'utf8');
    return Number(/VmHWM:\s*(\d+) kB/.exec(status)?.[1]) / 1000;
  } catch {
    return process.resourceUsage().maxRSS / 1000;
  }
}

function measure(respondents: number): Measured {
  const { result: dialogue, ...columns } = timeOf(() => generateTabulatedDialogue(respondents, 1));
  const stages: Record<string, number> = {};
  let stage = 'counting';
  let last = 0;
  const onProgress = (_done: number, next: string) => {
    const now = cpuSeconds();
    stages[stage] = (stages[stage] ?? 0) + now - last;
    [stage, last] = [next, now];
  };
  forgetPeak();
  last = cpuSeconds();
  const first = timeOf(() => void rankDialogue(dialogue, { ...OPTIONS, onProgress }));
  const megabytes = peakMegabytes();
  const warm =
    respondents <= WARM_UP_TO ? timeOf(() => void rankDialogue(dialogue, OPTIONS)) : null;
  const filter = timeOf(() => void rankDialogue(streetOnly(dialogue), FILTER_OPTIONS));
  return { respondents, columns, first, warm, filter, stages, megabytes };
}

/** The others stay in, without weight. */
function streetOnly(dialogue: TabulatedDialogue): TabulatedDialogue {
  const { mode } = dialogue.variables;
  const street = mode?.categories.indexOf('street');
  const baseWeight = dialogue.baseWeight.map((d, i) => (mode?.codes[i] === street ? d : 0));
  return { ...dialogue, baseWeight };
}

/** Seconds of the simultaneous rank sets of so many items that lie close, with 1,000 draws. */
function rankSetsOf(items: number): Time {
  const uniform = uniformStream(1, 'bench');
  const estimates = Float64Array.from({ length: items }, (_, k) => k / items + uniform());
  const covariance = new Float64Array(items * items);
  for (let k = 0; k < items; k += 1) covariance[k * items + k] = 0.01 + uniform() ** 2 / 10;
  return timeOf(() => void rankSets(estimates, covariance, { uniform, draws: 1000 }));
}

function measureApart(respondents: number): Measured {
  const program = ['--expose-gc', fileURLToPath(import.meta.url), ONE, String(respondents)];
  const { status, stdout, stderr } = spawnSync(process.execPath, program, { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as Measured;
}

const seconds = (value: number) => value.toFixed(2);
const both = ({ cpu, wall }: Time) => `${seconds(cpu)} (${seconds(wall)})`;

function exponent(now: Measured, before: Measured | undefined): string {
  if (!before) return '';
  const growth = Math.log(now.first.cpu / before.first.cpu);
  return (growth / Math.log(now.respondents / before.respondents)).toFixed(2);
}

function printTables(all: readonly Measured[]): void {
  console.log('Ranking: processor seconds (and wall seconds)');
  console.log(
    '| respondents | making columns | first ranking | warm | exponent | peak memory | a filter |',
  );
  console.log('|---|---|---|---|---|---|---|');
  all.forEach((one, index) => {
    const { respondents, columns, first, warm, filter, megabytes } = one;
    const cells = [
      respondents.toLocaleString('en'),
      both(columns),
      both(first),
      warm ? both(warm) : '',
      exponent(one, all[index - 1]),
      `${megabytes.toFixed(0)} MB`,
      both(filter),
    ];
    console.log(`| ${cells.join(' | ')} |`);
  });
  const stages = Object.keys(all.at(-1)?.stages ?? {});
  console.log(
    `\nStages of the first ranking, processor seconds\n| respondents | ${stages.join(' | ')} |`,
  );
  console.log(`|${'---|'.repeat(stages.length + 1)}`);
  for (const one of all) {
    const cells = stages.map((stage) => seconds(one.stages[stage] ?? 0));
    console.log(`| ${one.respondents.toLocaleString('en')} | ${cells.join(' | ')} |`);
  }
}

const args = process.argv.slice(2);
if (args[0] === ONE) console.log(JSON.stringify(measure(Number(args[1]))));
else {
  printTables((args.length > 0 ? args.map(Number) : SIZES).map(measureApart));
  console.log('\nRank sets, 1,000 draws, processor seconds (and wall seconds)');
  console.log('| items | seconds |\n|---|---|');
  for (const items of RANKED_ITEMS) console.log(`| ${items} | ${both(rankSetsOf(items))} |`);
}
