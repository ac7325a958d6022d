/**
 * `node test/bench/rank.ts`: how long the ranking itself takes, reading apart, at 1,000, 10,000 and
 * 100,000 respondents: the first time, and when the program is warm. Seconds of processor time tell
 * more than the clock where other programs run; no figure in the dialogues means anything.
 */
import { type RankOptions, rankDialogue } from '../../analysis/index.ts';
import { generatedMargins, generateTabulatedDialogue } from './generate-dialogue.ts';

const SIZES = [1000, 10_000, 100_000];
const OPTIONS: RankOptions = {
  top: 4,
  replicates: 1000,
  seed: 1,
  margins: generatedMargins,
  collapse: false,
  byVariables: ['mode', 'ageGroup', 'gender', 'area'],
  gapVariables: ['ageGroup', 'gender'],
};

/** Processor and wall seconds of one ranking. */
function timeOf(work: () => void): string {
  const before = process.cpuUsage();
  const start = performance.now();
  work();
  const { user, system } = process.cpuUsage(before);
  const seconds = [(user + system) / 1e6, (performance.now() - start) / 1e3];
  return seconds.map((value) => value.toFixed(2).padStart(8)).join('');
}

console.log('  respondents   first: cpu, wall s   warm: cpu, wall s');
for (const respondents of SIZES) {
  const dialogue = generateTabulatedDialogue(respondents, 1);
  const [first, warm] = [0, 1].map(() => timeOf(() => rankDialogue(dialogue, OPTIONS)));
  console.log(`${String(respondents).padStart(13)}   ${first}     ${warm}`);
}
