import { describe, expect, test } from 'vitest';
import { isRightAnswer } from '../../survey-ui/interviewer/worker/right-answer.ts';

const SITE = 'https://dialog.exempel.se';
const SCRIPT = `${SITE}/assets/main-abc.js`;

function answer(contentType: string, changes: Partial<Response> = {}) {
  const headers = new Headers({ 'content-type': contentType });
  return { status: 200, type: 'basic' as const, redirected: false, headers, ...changes };
}

describe('the app keeps', () => {
  test.each([
    ['/assets/main-abc.js', 'text/javascript; charset=utf-8'],
    ['/assets/tablet-abc.css', 'text/css; charset=utf-8'],
    ['/assets/icon-abc.svg', 'image/svg+xml'],
    ['/assets/icon-192-abc.png', 'image/png'],
    ['/intervju', 'text/html; charset=UTF-8'],
    ['/intervju/manifest.webmanifest', 'application/manifest+json'],
  ])('%s when it is what its name says', (path, type) => {
    expect(isRightAnswer(SITE + path, answer(type))).toBe(true);
  });
});

describe('the app does not keep', () => {
  test.each([
    ['the login page of a café', answer('text/html')],
    ['what came without a type', answer('')],
    ['an error', answer('text/javascript', { status: 503 })],
    ['what a redirect led to', answer('text/javascript', { redirected: true })],
    ['what another server sent', answer('text/javascript', { type: 'cors' })],
    ['an empty answer', answer('text/javascript', { status: 204 })],
  ])('%s instead of a script', (_, wrong) => {
    expect(isRightAnswer(SCRIPT, wrong)).toBe(false);
  });

  test('a file of a kind that nobody has thought of', () => {
    expect(isRightAnswer(`${SITE}/assets/sound.ogg`, answer('audio/ogg'))).toBe(false);
  });
});
