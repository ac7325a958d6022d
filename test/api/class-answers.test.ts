import { randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { createInvitation } from '../../api/http/create-invitation.ts';
import { aResponse, testApp } from '../support/test-app.ts';

async function classOn(opensOn: string, closesOn: string) {
  const made = await testApp();
  const { store, round } = made;
  const invitation = await createInvitation({ store, randomBytes }, round.id, {
    kind: 'class',
    venue: '8A, Exempelskolan',
    opensOn,
    closesOn,
  });
  const flagsOf = async (changes: Record<string, unknown>) => {
    await made.post(aResponse({ mode: 'school', stop: invitation.id, ...changes }));
    return (await store.responses.upTo(round.id, 99)).at(-1)?.flags;
  };
  return { ...made, invitation, flagsOf };
}

describe('an answer from a school class', () => {
  test('is taken without a mark when it carries the class of that day', async () => {
    const { flagsOf } = await classOn('2026-05-03', '2026-05-03');
    expect(await flagsOf({})).not.toContain('no-device');
  });

  test.each([
    ['names no class that there is', { stop: 'class-22222222' }],
    ['names no class at all', { stop: null }],
    ['claims to be an interview', { mode: 'street' }],
  ])('is marked when it %s', async (_, changes) => {
    const { flagsOf } = await classOn('2026-05-03', '2026-05-03');
    expect(await flagsOf(changes)).toContain('no-device');
  });

  test('is marked when the class answered on other days', async () => {
    const { flagsOf } = await classOn('2026-05-01', '2026-05-02');
    expect(await flagsOf({})).toContain('no-device');
  });

  test('is marked when the class belongs to another round', async () => {
    const { invitation } = await classOn('2026-05-03', '2026-05-03');
    const { flagsOf } = await classOn('2026-05-03', '2026-05-03');
    expect(await flagsOf({ stop: invitation.id })).toContain('no-device');
  });
});
