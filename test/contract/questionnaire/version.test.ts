import { expect, test } from 'vitest';
import { newestVersion } from '../../../api/contract/questionnaire/version.ts';

test('the tenth version of a year comes after the ninth', () => {
  expect(newestVersion(['2026-9', '2026-10', '2026-1'])).toBe('2026-10');
  expect(newestVersion(['2026-10', '2027-1'])).toBe('2027-1');
  expect(newestVersion([])).toBe('');
});
