import { expect, test } from 'vitest';
import { typedCode } from '../../../survey-ui/interviewer/connect/typed-code.ts';

test.each([
  ['K7RW4MXT', 'K7RW4MXT'],
  [' k7rw - 4mxt ', 'K7RW4MXT'],
  ['https://exempel.se/intervju#K7RW4MXT', 'K7RW4MXT'],
  ['#K7RW-4MXT', 'K7RW4MXT'],
  ['#K7RW%204MXT', 'K7RW4MXT'],
  ['', ''],
  ['#', ''],
  ['K7RW-4MX0', ''],
  ['https://exempel.se/e/K7RW4', ''],
  ['#%E0%A4%A', ''],
])('of %j the code is %j', (text, code) => {
  expect(typedCode(text)).toBe(code);
});
