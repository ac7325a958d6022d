import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ACCENT, PAPER, PAPER_DARK } from '../../survey-ui/interviewer/colours.ts';

const read = (name: string) =>
  readFileSync(new URL(`../../survey-ui/styles/${name}`, import.meta.url), 'utf8');

test('the installed app has the colours of the pages, light and dark', () => {
  const papers = [...read('tokens.css').matchAll(/--paper: (#\w+);/g)].map(([, colour]) => colour);
  expect(papers).toEqual([PAPER, PAPER_DARK]);
});

test('the icon fills its square with its own ground', () => {
  expect(read('icon.svg')).toMatch(new RegExp(`<rect [^>]*fill="${ACCENT}"`));
});
