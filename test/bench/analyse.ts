/**
 * `npm run bench`: how long `analyse` takes at 1,000, 10,000 and 100,000 respondents, reading
 * apart from ranking, and how it grows. The packages come from a seeded model; no figure in them
 * means anything.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { openPackage, writeOutput } from '../../api/cli/files.ts';
import {
  areaOfPlace,
  type DialoguePackage,
  readDialoguePackage,
} from '../../api/report/dialogue-package/read-package.ts';
import { catalogueLabels } from '../../api/report/labels.ts';
import { makePriorities } from '../../api/report/priorities.ts';
import { catalogue } from '../../seed/catalogue/catalogue.ts';
import { runCli } from '../cli/run-cli.ts';
import { generatePackage } from './analyse-package.ts';

const SIZES = [1000, 10_000, 100_000];
const OPTIONS = { skipBadRows: false, collapse: true };

interface Timing {
  readonly respondents: number;
  readonly readMs: number;
  readonly rankMs: number;
  readonly programMs: number;
}

async function timed<Result>(work: () => Result | Promise<Result>) {
  const start = performance.now();
  const result = await work();
  return { result, ms: performance.now() - start };
}

function rank(read: DialoguePackage) {
  return makePriorities(
    read.rows,
    {
      snapshot: null,
      round: null,
      madeOn: '2026-05-03',
      catalogueRevision: catalogue.revision,
      labels: catalogueLabels(catalogue, null),
      places: areaOfPlace(read.places),
      smallestCell: 5,
    },
    { margins: read.margins, collapse: true },
  );
}

async function measure(respondents: number, folder: string): Promise<Timing> {
  for (const [path, text] of Object.entries(generatePackage(respondents))) {
    writeOutput(join(folder, path), text);
  }
  const reading = await timed(() => readDialoguePackage(openPackage(folder), OPTIONS));
  const ranking = await timed(() => rank(reading.result));
  const program = await timed(() =>
    runCli([
      'analyse',
      folder,
      '--collapse',
      '--format',
      'json',
      '--out',
      join(folder, 'out.json'),
    ]),
  );
  if (program.result.status !== 0) throw new Error(program.result.err);
  return {
    respondents,
    readMs: reading.ms,
    rankMs: ranking.ms,
    programMs: program.ms,
  };
}

const seconds = (ms: number) => `${(ms / 1000).toFixed(2)} s`.padStart(10);
const ratio = (now: number, before: number | undefined) =>
  (before === undefined ? '' : `× ${(now / before).toFixed(1)}`).padStart(9);

const timings: Timing[] = [];
const lines = [
  'analyse: wall time, and how many times longer than the row above',
  '  respondents   reading            ranking            whole program',
];
for (const respondents of SIZES) {
  const folder = mkdtempSync(join(tmpdir(), 'trygghetsdialog-bench-'));
  const before = timings.at(-1);
  const timing = await measure(respondents, folder);
  timings.push(timing);
  rmSync(folder, { recursive: true });
  lines.push(
    [
      String(respondents).padStart(13),
      seconds(timing.readMs) + ratio(timing.readMs, before?.readMs),
      seconds(timing.rankMs) + ratio(timing.rankMs, before?.rankMs),
      seconds(timing.programMs) + ratio(timing.programMs, before?.programMs),
    ].join(''),
  );
}
console.log(lines.join('\n'));
