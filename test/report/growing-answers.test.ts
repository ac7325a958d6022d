import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { DialogueRow } from '../../api/contract/index.ts';
import { countAnswers, growingAnswers } from '../../api/report/columns/growing-answers.ts';
import { aConcern, aRow } from './rows-fixture.ts';

const someOf = (...names: string[]) => fc.subarray(names);
const maybe = (...names: string[]) => fc.option(fc.constantFrom(...names));

const concern = fc
  .record({
    place: maybe('torget', 'parken', 'hamnen'),
    timesOfDay: someOf('day', 'night'),
    themes: someOf('lighting', 'narcotics', 'vandalism'),
    insecurity: fc.option(fc.integer({ min: 1, max: 5 })),
  })
  .map(aConcern);

const row: fc.Arbitrary<DialogueRow> = fc
  .record({
    psu: fc.constantFrom('someone', 'stop-1', 'stop-2'),
    mode: fc.constantFrom('street', 'web', 'paper'),
    flagged: fc.boolean(),
    collectedAt: maybe('torget', 'parken'),
    hasConcern: fc.constantFrom(true, false, null),
    concerns: fc.array(concern, { maxLength: 3 }),
    variables: fc.oneof(
      fc.constant({}),
      fc.record({ gender: maybe('woman', 'man') }),
      fc.record({ gender: maybe('other'), area: maybe('onsala', 'centrum') }),
    ),
    wishes: fc.oneof(
      fc.record({ police: someOf('visible-patrols', 'lighting') }),
      fc.record({ owners: someOf('cleaning') }),
    ),
  })
  .map(aRow);

const rows = fc.array(row, { maxLength: 12 });

describe('columns that are added to', () => {
  test('hold at any length what the answers so far give when they are counted anew', () => {
    fc.assert(
      fc.property(rows, (all) => {
        const answers = growingAnswers();
        for (const one of all) answers.push(one);
        for (let count = 0; count <= all.length; count += 1) {
          expect(answers.upTo(count)).toEqual(countAnswers(all.slice(0, count)));
        }
      }),
    );
  });

  test('leave what was taken out before as it was', () => {
    fc.assert(
      fc.property(rows, rows, (first, then) => {
        const answers = growingAnswers();
        for (const one of first) answers.push(one);
        const taken = answers.upTo(first.length);
        for (const one of then) answers.push(one);
        answers.upTo(first.length + then.length);
        expect(taken).toEqual(countAnswers(first));
      }),
    );
  });

  test('make room for a hundred thousand answers', () => {
    const two = [aRow({ concerns: [aConcern({ themes: ['lighting'] })] }), aRow({ mode: 'web' })];
    const counted = countAnswers(Array.from({ length: 50_000 }, () => two).flat());
    expect(counted.respondents).toBe(100_000);
    expect(counted.themes.respondent.length).toBe(50_000);
    expect(counted.themes.respondent.at(-1)).toBe(99_998);
    expect(counted.variables.mode?.codes.reduce((sum, code) => sum + code, 0)).toBe(50_000);
  });
});
