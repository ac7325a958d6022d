import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { flagBursts, flagCopies, flagSpeed, flagStraightLining } from '../../analysis/index.ts';

const same = (length: number, value: number): Int32Array => new Int32Array(length).fill(value);

describe('flagCopies', () => {
  test('leaves two who say the same and short answers alone', () => {
    const content = Int32Array.of(5, 5, 6, 6, 6);
    const details = Int32Array.of(12, 12, 4, 4, 4);
    expect([...flagCopies({ content, details })]).toEqual([0, 0, 0, 0, 0]);
    expect([...flagCopies({ content, details }, { least: 2 })]).toEqual([1, 1, 0, 0, 0]);
    expect([...flagCopies({ content, details }, { details: 4 })]).toEqual([0, 0, 1, 1, 1]);
  });

  test('does not depend on the order of the answers', () => {
    const answer = fc.record({ code: fc.integer({ min: 0, max: 3 }), details: fc.nat(15) });
    fc.assert(
      fc.property(fc.array(answer), (answers) => {
        const marks = (list: typeof answers) => [
          ...flagCopies({
            content: Int32Array.from(list, ({ code }) => code),
            details: Int32Array.from(list, ({ details }) => details),
          }),
        ];
        expect(marks([...answers].reverse())).toEqual(marks(answers).reverse());
      }),
    );
  });

  test('refuses columns of different lengths and a copy of one', () => {
    const columns = { content: same(2, 1), details: same(1, 9) };
    expect(() => flagCopies(columns)).toThrow('details has 1 of 2');
    expect(() => flagCopies({ ...columns, details: same(2, 9) }, { least: 1 })).toThrow(/least/);
  });
});

describe('flagBursts', () => {
  test('marks the same content within ten minutes, and not spread over a day', () => {
    const content = same(4, 1);
    const details = same(4, 9);
    const burst = flagBursts({ content, details, arrived: Float64Array.of(900, 0, 300, 600) });
    expect([...burst]).toEqual([1, 1, 1, 1]);
    const spread = flagBursts({ content, details, arrived: Float64Array.of(0, 500, 1000, 1500) });
    expect([...spread]).toEqual([0, 0, 0, 0]);
  });

  test('says nothing about answers whose time is not known', () => {
    const arrived = new Float64Array(3).fill(Number.NaN);
    const marks = flagBursts({ content: same(3, 1), details: same(3, 9), arrived });
    expect([...marks]).toEqual([0, 0, 0]);
  });

  test('marks only what copies would mark too, when both ask for as much', () => {
    const answer = fc.tuple(fc.integer({ min: 0, max: 2 }), fc.integer({ min: 0, max: 5000 }));
    fc.assert(
      fc.property(fc.array(answer), (answers) => {
        const content = Int32Array.from(answers, ([code]) => code);
        const details = same(answers.length, 10);
        const arrived = Float64Array.from(answers, ([, time]) => time);
        const copies = flagCopies({ content, details });
        flagBursts({ content, details, arrived }).forEach((mark, i) => {
          expect(mark).toBeLessThanOrEqual(copies[i] ?? 0);
        });
      }),
    );
  });

  test('refuses a time that is not a length of time', () => {
    const columns = { content: same(1, 1), details: same(1, 9), arrived: Float64Array.of(0) };
    expect(() => flagBursts(columns, { within: Number.NaN })).toThrow(/within/);
  });
});

describe('flagStraightLining', () => {
  test('marks six equal ratings, whatever was left out between them', () => {
    const ratings = Float64Array.of(2, 2, Number.NaN, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 3);
    expect([...flagStraightLining({ ratings, questions: 7 })]).toEqual([1, 0]);
  });

  test('does not judge an answer with few ratings', () => {
    expect([...flagStraightLining({ ratings: new Float64Array(5).fill(1), questions: 5 })]).toEqual(
      [0],
    );
  });

  test('refuses half a row and a line of one', () => {
    const ratings = new Float64Array(5);
    expect(() => flagStraightLining({ ratings, questions: 2 })).toThrow('got 5 for 2 questions');
    expect(() => flagStraightLining({ ratings, questions: 5 }, { least: 1 })).toThrow(/least/);
  });
});

describe('flagSpeed', () => {
  const words = Int32Array.of(300, 300, 300);
  const choices = Int32Array.of(10, 10, 10);

  test('marks what is faster than ten words a second and a third of a second a choice', () => {
    const seconds = Float64Array.of(32.9, 33.1, Number.NaN);
    expect([...flagSpeed({ seconds, words, choices })]).toEqual([1, 0, 0]);
  });

  test('takes the pace it is told', () => {
    const seconds = Float64Array.of(70, 80, 90);
    const marks = flagSpeed({ seconds, words, choices }, { wordsPerMinute: 240 });
    expect([...marks]).toEqual([1, 0, 0]);
    expect(() => flagSpeed({ seconds, words, choices }, { wordsPerMinute: 0 })).toThrow(
      /PerMinute/,
    );
    expect(() => flagSpeed({ seconds, words: same(2, 1), choices })).toThrow('words has 2 of 3');
  });
});
