import { randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { type Invitation, isClassSession, isInUse } from '../../api/contract/index.ts';
import { codeInGroups, newCode, readCode } from '../../api/contract/invitation-code.ts';

const LESSON: Invitation = {
  id: 'class-k7rw4mxt',
  kind: 'class',
  code: 'K7RW4MXT',
  venue: '8A, Exempelskolan',
  opensOn: '2026-05-04',
  closesOn: '2026-05-05',
  planned: 24,
  ended: false,
};

describe('a code', () => {
  test('has no characters that look alike, and none that sound alike', () => {
    const codes = Array.from({ length: 400 }, () => newCode('class', randomBytes)).join('');
    expect(new Set(codes).size).toBe(16);
    expect(codes).not.toMatch(/[01OILZSGBAEUYÅÄÖDPVNQCH]/);
  });

  test('of a class is too long to be guessed, and of a poster short enough to be typed', () => {
    expect(newCode('poster', randomBytes)).toHaveLength(5);
    expect(newCode('class', randomBytes)).toHaveLength(8);
  });

  test('is read however it is typed', () => {
    for (const typed of ['K7RW4MXT', 'k7rw-4mxt', ' K7RW 4MXT '])
      expect(readCode(typed)).toBe('K7RW4MXT');
    for (const typed of ['', 'O7RW', '<script>', 'K'.repeat(40)]) expect(readCode(typed)).toBe('');
  });

  test('is shown in groups that can be said in one breath', () => {
    expect(codeInGroups('K7RW4')).toBe('K7RW4');
    expect(codeInGroups('K7RW4MXT')).toBe('K7RW-4MXT');
    expect(readCode(codeInGroups('K7RW4MXT'))).toBe('K7RW4MXT');
  });
});

describe('a class session', () => {
  test.each([
    ['2026-05-03', false],
    ['2026-05-04', true],
    ['2026-05-05', true],
    ['2026-05-06', false],
  ])('on %s is open: %s', (day, open) => {
    expect(isInUse(LESSON, day)).toBe(open);
    expect(isClassSession(LESSON, day)).toBe(open);
  });

  test('is over when the coordinator has ended it', () => {
    expect(isClassSession({ ...LESSON, ended: true }, '2026-05-04')).toBe(false);
  });

  test('is never a poster or a link, which are open as long as the round', () => {
    const poster: Invitation = { ...LESSON, kind: 'poster', opensOn: null, closesOn: null };
    expect(isClassSession(poster, '2026-05-04')).toBe(false);
    expect(isInUse(poster, '2031-01-01')).toBe(true);
  });
});
