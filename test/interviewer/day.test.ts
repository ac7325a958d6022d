import { describe, expect, test } from 'vitest';
import { summaryOf } from '../../survey-ui/interviewer/app/outbox-summary.ts';
import { ageText } from '../../survey-ui/interviewer/day/age-text.ts';
import {
  countsOf,
  type Passing,
  plus,
  replaceCounts,
  tallyErrand,
  withPassing,
} from '../../survey-ui/interviewer/day/day-counts.ts';
import { everyNthText } from '../../survey-ui/interviewer/day/every-nth.ts';
import { summaryText } from '../../survey-ui/interviewer/day/OutboxLine.tsx';
import type { Shift } from '../../survey-ui/interviewer/stop/shift.ts';

const shift: Shift = {
  day: '2026-05-03',
  round: 'varen',
  stop: {
    id: '2026-05-03-torget-ab12',
    venue: 'Torget',
    day: '2026-05-03',
    mode: 'street',
    interviewers: [{ kind: 'municipal', count: 2 }],
    planned: 30,
  },
  askedBy: 'municipal',
  initials: null,
  everyNth: 3,
  practice: false,
};

describe('the count of the day', () => {
  test.each([
    ['passed', { approached: 1, passed: 1, refused: 0, alreadyAnswered: 0 }],
    ['refused', { approached: 1, passed: 0, refused: 1, alreadyAnswered: 0 }],
    ['already-answered', { approached: 1, passed: 0, refused: 0, alreadyAnswered: 1 }],
  ] as const)('somebody who %s was also approached, and can be taken back', (passing, expected) => {
    const none = countsOf(shift, []);
    const counted = withPassing(none, passing);
    expect(counted).toMatchObject(expected);
    expect(withPassing(counted, passing, -1)).toEqual(none);
  });

  test('belongs to its day and its stop; practice is counted apart', () => {
    const torget = plus(countsOf(shift, []), { interviews: 2 });
    const other = { ...shift, stop: { ...shift.stop, id: '2026-05-03-stationen-cd34' } };
    const stationen = plus(countsOf(other, [torget]), { interviews: 1 });
    const both = replaceCounts([torget], stationen);
    expect(countsOf(shift, both).interviews).toBe(2);
    expect(countsOf(other, both).interviews).toBe(1);
    expect(countsOf({ ...shift, practice: true }, both).interviews).toBe(0);
    const tomorrow = { ...shift, day: '2026-05-04' };
    expect(countsOf(tomorrow, both).interviews).toBe(0);
    expect(replaceCounts(both, countsOf(tomorrow, both))).toHaveLength(1);
  });

  test('what is told the server adds up to it, what was taken back included', () => {
    const taps: readonly (readonly [Passing | 'interview', 1 | -1])[] = [
      ['refused', 1],
      ['passed', 1],
      ['refused', 1],
      ['refused', -1],
      ['interview', 1],
      ['already-answered', 1],
    ];
    const tallies = taps.flatMap(([what, times], index) => {
      const errand = tallyErrand(shift, `id-${index}`, what, times);
      return errand.kind === 'tally' ? [errand.tally] : [];
    });
    const sum = (key: 'approached' | 'refused' | 'alreadyAnswered') =>
      tallies.reduce((total, tally) => total + tally[key], 0);
    expect([sum('approached'), sum('refused'), sum('alreadyAnswered')]).toEqual([4, 1, 1]);
  });
});

test.each([
  [1, 'Fråga alla som går förbi'],
  [2, 'Fråga varannan som går förbi'],
  [3, 'Fråga var 3:e som går förbi'],
  [11, 'Fråga var 11:e som går förbi'],
  [12, 'Fråga var 12:e som går förbi'],
])('every %i:th passer-by is asked for in Swedish', (nth, text) => {
  expect(everyNthText(nth)).toBe(text);
});

test.each([
  [-5000, 'nyss'],
  [59_999, 'nyss'],
  [14 * 60_000, 'för 14 min sedan'],
  [3_600_000, 'för 1 tim sedan'],
  [86_400_000, 'för ett dygn sedan'],
  [3 * 86_400_000, 'för 3 dygn sedan'],
])('an age of %i ms is said in words', (ms, text) => {
  expect(ageText(ms)).toBe(text);
});

describe('the line about the answers', () => {
  const now = Date.parse('2026-05-03T12:00:00Z');
  const entry = (state: string, minutesAgo: number) =>
    ({ id: 'x', round: 'varen', shared: true, keptAt: now - minutesAgo * 60_000, state }) as never;

  test('counts what waits, since when, what was sent today, and what needs to be looked at', () => {
    const entries = [
      entry('waiting', 14),
      entry('waiting', 3),
      entry('sent', 30),
      entry('sent', 3 * 1440),
      entry('attention', 60),
    ];
    const summary = summaryOf(entries, now);
    expect(summary).toEqual({
      unsent: 2,
      sending: false,
      sent: 1,
      attention: 1,
      oldestAge: 14 * 60_000,
    });
    expect(summaryText(summary)).toBe(
      '2 väntar på att skickas · äldst för 14 min sedan · 1 skickade i dag · 1 behöver tittas på',
    );
  });

  test('says that nothing waits', () => {
    expect(summaryText(summaryOf([], now))).toBe('Inget väntar på att skickas');
  });
});
