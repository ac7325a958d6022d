/** What comes of a code, from the real application; the network between is what goes wrong. */
import { afterEach, describe, expect, test, vi } from 'vitest';
import { makeDevice } from '../../../api/http/devices.ts';
import { connectDevice, newToken } from '../../../survey-ui/interviewer/connect/connect-device.ts';
import { NOW, testApp } from '../../support/test-app.ts';

afterEach(() => void vi.unstubAllGlobals());

const DAY_MS = 86_400_000;

/** An application that the tablet reaches, and a code for a tablet. */
async function reachable() {
  let today = NOW;
  const { app, store } = await testApp({ deps: { now: () => today } });
  vi.stubGlobal('fetch', (path: string, init: RequestInit) => app.request(path, init));
  const tools = {
    store,
    now: () => today,
    randomBytes: (size: number) => crypto.getRandomValues(new Uint8Array(size)),
  };
  const { code } = await makeDevice(tools, { name: 'Platta 1', rounds: [] }, null);
  return {
    code,
    pass(days: number) {
      today = new Date(today.getTime() + days * DAY_MS);
    },
  };
}

/** A network that answers this, whatever is asked. */
function answeredBy(reply: () => Response | Promise<Response>) {
  vi.stubGlobal('fetch', async () => reply());
}

describe('a code', () => {
  test('connects one tablet, which may ask again; another tablet is told that it is used', async () => {
    const { code } = await reachable();
    const token = newToken();
    const connected = { kind: 'connected', device: { token, name: 'Platta 1', rounds: [] } };
    expect(await connectDevice(code, token)).toMatchObject(connected);
    expect(await connectDevice(code, token)).toMatchObject(connected);
    expect(await connectDevice(code, newToken())).toEqual({ kind: 'used-code' });
  });

  test('that nobody made is unknown', async () => {
    await reachable();
    expect(await connectDevice('FFFFFFFF', newToken())).toEqual({ kind: 'unknown-code' });
  });

  test('holds today and tomorrow, and is old after that', async () => {
    const late = await reachable();
    late.pass(1);
    expect(await connectDevice(late.code, newToken())).toMatchObject({ kind: 'connected' });
    const old = await reachable();
    old.pass(2);
    expect(await connectDevice(old.code, newToken())).toEqual({ kind: 'old-code' });
  });
});

describe('no word from the server', () => {
  test.each<[string, () => Response | Promise<Response>]>([
    ['no network', () => Promise.reject(new TypeError('Failed to fetch'))],
    ['the login page of a café', () => new Response('<h1>Logga in</h1>', { status: 200 })],
    ['another page that speaks JSON', () => Response.json({ ok: true })],
    ['a token of the wrong kind', () => Response.json({ token: 1 }, { status: 201 })],
    ['a gateway without the server', () => new Response('Bad gateway', { status: 502 })],
    ['JSON that is nothing', () => Response.json(null, { status: 201 })],
  ])('is told of %s as of a server that does not answer', async (_, reply) => {
    answeredBy(reply);
    expect(await connectDevice('FFFFFFFF', newToken())).toEqual({ kind: 'unreached' });
  });

  test('too many attempts have to wait', async () => {
    answeredBy(() => new Response(null, { status: 429 }));
    expect(await connectDevice('FFFFFFFF', newToken())).toEqual({ kind: 'throttled' });
  });
});

test('a token is what the server takes, and never the same', () => {
  expect(newToken()).toMatch(/^[A-Za-z0-9_-]{43}$/);
  expect(newToken()).not.toBe(newToken());
});
