import { describe, expect, test } from 'vitest';
import { makeDevice } from '../../api/http/devices.ts';
import { aResponse, NOW, testApp } from '../support/test-app.ts';

const uuid = (last: number) => `5f0c2f0e-6b0a-4c38-9a53-3c1f6f0c9a1${last}`;

async function withDevice(rounds: readonly string[] = []) {
  let now = NOW;
  const site = await testApp({ deps: { now: () => now } });
  const { deps, app, round, store } = site;
  const { code, id } = await makeDevice(deps, { name: 'Platta 1', rounds }, null);
  async function send(method: string, path: string, body: unknown, token = '') {
    const response = await app.request(path, {
      method,
      headers: {
        'content-type': 'application/json',
        ...(token && { authorization: `Bearer ${token}` }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    return { status: response.status, body: await response.json() };
  }
  const connect = (typed = code) => send('POST', '/api/devices', { code: typed });
  const token = async () => (await connect()).body.token as string;
  const answer = (last: number, more = {}) =>
    aResponse({ id: uuid(last), mode: 'street', stop: 'torget-1', ...more });
  const post = (bearer: string, ...responses: unknown[]) =>
    send('POST', `/api/rounds/${round.id}/responses`, { responses }, bearer);
  const flagsOf = async (sequence: number) =>
    (await store.responses.upTo(round.id, 99)).find((one) => one.sequence === sequence)?.flags;
  return {
    ...site,
    code,
    id,
    send,
    connect,
    token,
    answer,
    post,
    flagsOf,
    moveClock: (day: string) => {
      now = new Date(`${day}T10:00:00Z`);
    },
  };
}

describe('a code', () => {
  test('connects one tablet, however it is typed, and only a hash of what it gets is kept', async () => {
    const { connect, code, store } = await withDevice(['exempelstad-2026']);
    const { status, body } = await connect(`${code.slice(0, 4)}-${code.slice(4)}`.toLowerCase());
    expect(status).toBe(201);
    expect(body).toMatchObject({ name: 'Platta 1', rounds: ['exempelstad-2026'] });
    expect(body.token).toMatch(/^[\w-]{43}$/);
    expect(JSON.stringify(await store.devices.list())).not.toContain(body.token);
  });

  test('is won by one of two tablets that send it at once; the other is told', async () => {
    const { connect } = await withDevice();
    const both = await Promise.all([connect(), connect()]);
    expect(both.map(({ status }) => status).sort()).toEqual([201, 410]);
    expect(both.find(({ status }) => status === 410)?.body.code).toBe('used-code');
  });

  test('connects the tablet again that brought the same token, since the reply can have been lost', async () => {
    const { send, code } = await withDevice();
    const own = 'a'.repeat(43);
    const ask = (token: string) => send('POST', '/api/devices', { code, token });
    const [first, again, other] = [await ask(own), await ask(own), await ask('b'.repeat(43))];
    expect([first.status, again.status, other.status]).toEqual([201, 201, 410]);
    expect(again.body).toEqual(first.body);
    expect(first.body.token).toBe(own);
  });

  test('that is wrong, old or replaced is refused, each in its words', async () => {
    const { connect, moveClock, code } = await withDevice();
    expect((await connect('2222-2222')).body.code).toBe('unknown-code');
    moveClock('2026-05-05');
    expect((await connect(code)).body.code).toBe('old-code');
  });
});

describe('answers from a tablet', () => {
  test('come from a known sender, and are counted for it once', async () => {
    const { token, post, answer, flagsOf, store, id } = await withDevice();
    const bearer = await token();
    const sent = await post(bearer, answer(1), answer(2), { id: uuid(3), mode: 'fel' });
    expect(sent.body.results.map(({ outcome }: { outcome: string }) => outcome)).toEqual([
      'created',
      'created',
      'refused',
    ]);
    await post(bearer, answer(1), answer(2));
    expect(await flagsOf(1)).toEqual([]);
    expect(await store.devices.byId(id)).toMatchObject({ received: 2, refused: 1, flagged: 0 });
  });

  test('with an odd day are taken and marked, not refused', async () => {
    const { token, post, answer, flagsOf } = await withDevice();
    await post(await token(), answer(1, { answeredOn: '2027-05-03' }));
    expect(await flagsOf(1)).toEqual(['future-date']);
  });

  test('that is revoked, has expired or belongs to another round are taken and marked', async () => {
    const revoked = await withDevice();
    const bearer = await revoked.token();
    const event = { kind: 'device-revoked', day: '2026-05-03', account: null } as const;
    await revoked.store.devices.change(revoked.id, { revokedOn: '2026-05-03' }, event);
    await revoked.post(bearer, revoked.answer(1));
    expect(await revoked.flagsOf(1)).toEqual(['revoked-device']);
    revoked.moveClock('2026-12-24');
    const other = await withDevice(['en-annan']);
    await other.post(await other.token(), other.answer(1));
    expect(await other.flagsOf(1)).toEqual(['other-round-device']);
    const old = await withDevice();
    const key = await old.token();
    old.moveClock('2027-01-01');
    await old.post(key, old.answer(1, { answeredOn: '2026-05-03' }));
    expect(await old.flagsOf(1)).toContain('expired-device');
  });

  test('whose clock is a year off are marked when it has told', async () => {
    const { token, send, post, answer, flagsOf, store, id } = await withDevice();
    const bearer = await token();
    const status = await send(
      'GET',
      '/api/device?clock=2027-05-03T10:00:00Z&version=1.2',
      undefined,
      bearer,
    );
    expect(status.body).toMatchObject({
      name: 'Platta 1',
      state: 'active',
      serverTime: NOW.toISOString(),
    });
    expect(await store.devices.byId(id)).toMatchObject({ clockError: 525_600, version: '1.2' });
    await post(bearer, answer(1));
    expect(await flagsOf(1)).toEqual(['clock-error']);
  });

  test('with a token that nobody has are not taken as somebody else’s: the tablet is told to connect', async () => {
    const { post, answer, countResponses } = await withDevice();
    const { status, body } = await post('hittepå', answer(1));
    expect(status).toBe(401);
    expect(body.code).toBe('unknown-device');
    expect(await countResponses()).toBe(0);
  });
});

describe('stops and counts from a tablet', () => {
  const STOP = {
    id: 'torget-1',
    venue: 'Torget',
    day: '2026-05-03',
    mode: 'street',
    interviewers: [{ kind: 'municipal', count: 2 }],
    planned: 20,
  };

  test('may come after the answers, and again, and count once', async () => {
    const { token, send, round, store } = await withDevice();
    const bearer = await token();
    const at = `/api/rounds/${round.id}`;
    for (const planned of [20, 25])
      await send('PUT', `${at}/stops/torget-1`, { ...STOP, planned }, bearer);
    expect(await store.stops.list(round.id)).toMatchObject([{ id: 'torget-1', planned: 25 }]);
    const tally = { id: uuid(8), stop: 'torget-1', day: '2026-05-03', approached: 5, refused: 2 };
    const undo = { id: uuid(9), stop: 'torget-1', day: '2026-05-03', refused: -1 };
    for (const tallies of [[tally], [tally, undo]])
      await send('POST', `${at}/tallies`, { tallies }, bearer);
    expect((await store.tallies.byStop(round.id)).get('torget-1')).toEqual({
      approached: 5,
      refused: 1,
      alreadyAnswered: 0,
    });
  });

  test('are refused from anybody else, and for another round', async () => {
    const { send, round } = await withDevice();
    const at = `/api/rounds/${round.id}`;
    expect((await send('PUT', `${at}/stops/torget-1`, STOP)).status).toBe(401);
    const other = await withDevice(['en-annan']);
    const bearer = await other.token();
    expect((await other.send('PUT', `${at}/stops/torget-1`, STOP, bearer)).status).toBe(403);
  });

  test('must be whole, and about the stop that the address names', async () => {
    const { token, send, round } = await withDevice();
    const bearer = await token();
    const at = `/api/rounds/${round.id}`;
    expect((await send('PUT', `${at}/stops/annan`, STOP, bearer)).body.code).toBe('invalid-body');
    expect((await send('POST', `${at}/tallies`, { tallies: [{ id: 'x' }] }, bearer)).status).toBe(
      422,
    );
  });
});
