/**
 * How well personal data and worries are found: recall and precision by kind, on the half that the
 * rules were made with and on the held-out half, and what was missed.
 *
 * `node test/bench/masking.ts`
 */
import { findPersonalData } from '../../api/contract/free-text/find-personal-data.ts';
import { findWorries } from '../../api/contract/free-text/worry.ts';
import { readExample } from '../contract/free-text/labelled.ts';
import { DEVELOPMENT } from '../contract/free-text/labelled-development.ts';
import { HELD_OUT } from '../contract/free-text/labelled-held-out.ts';
import { HELD_OUT_HARD } from '../contract/free-text/labelled-held-out-hard.ts';
import {
  type Measure,
  measureKinds,
  measureWorries,
  precisionOf,
  recallOf,
} from '../contract/free-text/measure-masking.ts';

const percent = (share: number) => `${(100 * share).toFixed(1)} %`;

function print(title: string, measures: readonly Measure[]): void {
  console.log(
    `\n${title}\n\n| kind | labelled | recall | raised | precision |\n|---|---|---|---|---|`,
  );
  for (const measure of measures)
    console.log(
      `| ${measure.kind} | ${measure.labelled} | ${percent(recallOf(measure))} | ${measure.raised} | ${percent(precisionOf(measure))} |`,
    );
  for (const { kind, misses, mistakes } of measures) {
    for (const miss of misses) console.log(`missed ${kind}: ${miss}`);
    for (const mistake of mistakes) console.log(`wrong ${kind}: ${mistake}`);
  }
}

const halves = {
  Development: DEVELOPMENT.map(readExample),
  'Held out': HELD_OUT.map(readExample),
  'Held out, hard': HELD_OUT_HARD.map(readExample),
};
for (const [title, examples] of Object.entries(halves))
  print(`${title}: ${examples.length} sentences`, [
    ...measureKinds(examples),
    measureWorries(examples),
  ]);

const TURNS = 200;
const texts = Object.values(halves)
  .flat()
  .map(({ text }) => text);
const start = performance.now();
for (let turn = 0; turn < TURNS; turn += 1)
  for (const text of texts) {
    findPersonalData(text);
    findWorries(text);
  }
const microseconds = (1000 * (performance.now() - start)) / (TURNS * texts.length);
console.log(`\n${microseconds.toFixed(1)} microseconds a text, of ${texts.length} texts.`);
