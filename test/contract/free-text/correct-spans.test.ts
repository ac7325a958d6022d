import { describe, expect, test } from 'vitest';
import { maskAlso, unmask } from '../../../api/contract/free-text/correct-spans.ts';
import { maskText } from '../../../api/contract/free-text/mask.ts';
import type { Span } from '../../../api/contract/free-text/span.ts';

const TEXT = 'Snobben och snobben (Snobben) ringer 070-174 06 05 İstanbul snobben';
const PHONE: Span = { kind: 'phone', start: 37, end: 50 };
const also = (passage: string, spans: readonly Span[] = [PHONE]) => {
  const changed = maskAlso(TEXT, spans, passage, 'name');
  return changed && maskText(TEXT, changed);
};

describe('masking more', () => {
  test('takes every occurrence, in upper or lower case', () => {
    expect(also(' Snobben ')).toBe(
      '[namn] och [namn] ([namn]) ringer [telefonnummer] İstanbul [namn]',
    );
  });

  test('takes along what it overlaps, and changes nothing that is masked already', () => {
    expect(also('ringer 070')).toContain('(Snobben) [namn] İstanbul');
    expect(also('174 06')).toBeNull();
  });

  test('needs words that are in the text, as they stand', () => {
    for (const passage of ['', '  ', 'finns inte', '.*', '('.repeat(3)])
      expect(also(passage)).toBeNull();
    expect(also('(Snobben)')).toContain('och snobben [namn] ringer');
  });
});

describe('showing again', () => {
  test('takes away just that passage, and nothing else', () => {
    expect(unmask([PHONE], PHONE)).toEqual([]);
    expect(unmask([PHONE], { start: 0, end: 7 })).toBeNull();
  });
});
