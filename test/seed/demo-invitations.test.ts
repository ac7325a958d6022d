import { expect, test } from 'vitest';
import { readCode } from '../../api/contract/invitation-code.ts';
import { demoInvitations, demoRound } from '../../seed/demo.ts';
import { loadDemo } from '../../seed/load.ts';
import { testApp } from '../support/test-app.ts';

test('the example’s invitations have codes that people can type, and lead to its enkät', async () => {
  const { app, store } = await testApp({ round: demoRound });
  await loadDemo(store);
  expect(await store.invitations.list(demoRound.id)).toHaveLength(demoInvitations.length);
  for (const { id, kind, code, place = null } of demoInvitations) {
    expect(readCode(code)).toBe(code);
    expect(id).toBe(`${kind}-${code.toLowerCase()}`);
    if (place !== null) expect(demoRound.places.map((one) => one.code)).toContain(place);
    const reply = await app.request(`/i/${code}`);
    expect(reply.headers.get('location')).toBe(`/enkat/${demoRound.id}/i/${code}`);
  }
});
