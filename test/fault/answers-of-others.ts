/** What others answer in the server's stead: proxies, portals, overloaded machines. */
import type { Passed } from './pass-on.ts';
import type { Fault } from './weather.ts';

type OfOthers = Extract<
  Fault,
  `error-${string}` | 'too-large' | 'login-page' | 'foreign-json' | 'foreign-refusal' | 'redirected'
>;

const LOGIN_PAGE = '<!doctype html><title>Logga in</title><h1>Logga in på kaféets nät</h1>';
const FOREIGN_JSON = [
  '{}',
  '[]',
  'null',
  '{"results":[]}',
  '{"results":null}',
  '{"ok":true,"stored":[]}',
  '{"stored":[],"results":[{"id":"none","outcome":"created"}]}',
];
const REFUSALS = [400, 401, 403, 404, 409, 422];

const pick = <Item>(items: readonly Item[], chance: number) =>
  items[Math.floor(chance * items.length)];

const html = (status: number, headers: Passed['headers'] = {}): Passed => ({
  status,
  headers: { 'content-type': 'text/html', ...headers },
  body: Buffer.from(LOGIN_PAGE),
});

const json = (status: number, text = '{}'): Passed => ({
  status,
  headers: { 'content-type': 'application/json' },
  body: Buffer.from(text),
});

/** @param chance - which of several ways the fault takes */
export function answerOfOthers(fault: OfOthers, chance: number): Passed {
  switch (fault) {
    case 'error-500':
      return chance < 0.5 ? html(500) : json(500, '{"code":"internal"}');
    case 'error-502':
      return html(502);
    case 'error-503':
      return html(503);
    case 'error-503-with-time':
      return html(503, { 'retry-after': chance < 0.5 ? '1' : '2' });
    case 'error-429':
      return chance < 0.5 ? html(429) : json(429, '{"code":"too-many-requests"}');
    case 'error-429-with-time':
      return html(429, { 'retry-after': chance < 0.5 ? '1' : new Date().toUTCString() });
    case 'too-large':
      return html(413);
    case 'login-page':
      return html(200);
    case 'foreign-json':
      return json(200, pick(FOREIGN_JSON, chance));
    case 'foreign-refusal':
      return json(pick(REFUSALS, chance) ?? 403, '{"code":"AUTH","detail":"Logga in."}');
    case 'redirected':
      return html(302, { location: '/logga-in' });
    default:
      return fault satisfies never;
  }
}
