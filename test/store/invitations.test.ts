import { randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { receivedByStop } from '../../api/contract/received-by-stop.ts';
import { createInvitation, posterFor } from '../../api/http/create-invitation.ts';
import { aResponse, aRound, testApp } from '../support/test-app.ts';

describe('invitations', () => {
  test('are found by their code and by the stop that answers carry', async () => {
    const { store, round } = await testApp();
    const made = await createInvitation({ store, randomBytes }, round.id, {
      kind: 'class',
      venue: '8A, Exempelskolan',
      opensOn: '2026-05-04',
      closesOn: '2026-05-04',
      planned: 24,
    });
    expect(await store.invitations.byCode(made.code)).toEqual({
      round: round.id,
      invitation: made,
    });
    expect(await store.invitations.byId(round.id, made.id)).toEqual(made);
    expect(made.id).toMatch(/^class-[2-9fjkmrtwx]{8}$/);
    await store.invitations.end(round.id, made.id);
    expect(await store.invitations.byId(round.id, made.id)).toEqual({ ...made, ended: true });
  });

  test('never share a code, not even in different rounds', async () => {
    const { store, round } = await testApp();
    await store.rounds.insert(aRound({ id: 'annan-omgang' }));
    let turn = 0;
    const repeating = (size: number) => new Uint8Array(size).fill(turn++ < 2 ? 7 : 8);
    const deps = { store, randomBytes: repeating };
    const first = await createInvitation(deps, round.id, { kind: 'poster', venue: 'Biblioteket' });
    const second = await createInvitation(deps, 'annan-omgang', { kind: 'poster', venue: 'Badet' });
    expect(first.code).not.toBe(second.code);
  });

  test('of a venue stay the same when its poster is printed again', async () => {
    const { store, round } = await testApp();
    const deps = { store, randomBytes };
    const first = await posterFor(deps, round.id, { venue: 'Biblioteket' });
    expect(await posterFor(deps, round.id, { venue: 'biblioteket' })).toEqual(first);
    await store.invitations.end(round.id, first.id);
    expect((await posterFor(deps, round.id, { venue: 'Biblioteket' })).code).not.toBe(first.code);
  });

  test('say how many have answered through them', async () => {
    const { store, round, post } = await testApp();
    const { id } = await posterFor({ store, randomBytes }, round.id, { venue: 'Biblioteket' });
    const ids = ['5f0c2f0e-6b0a-4c38-9a53-3c1f6f0c9a11', '5f0c2f0e-6b0a-4c38-9a53-3c1f6f0c9a12'];
    for (const answer of ids) await post(aResponse({ id: answer, stop: id }));
    await post(aResponse());
    expect(receivedByStop(await store.incoming.tally(round.id))).toEqual(new Map([[id, 2]]));
  });
});
