import { expect, test } from 'vitest';
import { aResponse, NOW, testApp } from '../support/test-app.ts';

test('asks everybody to wait when more arrives than the configured rate, and takes it later', async () => {
  let nowMs = NOW.getTime();
  const { postBody } = await testApp({ deps: { rateLimit: 2, now: () => new Date(nowMs) } });
  const send = () => postBody({ responses: [aResponse()] });
  const statuses = [];
  for (let attempt = 0; attempt < 3; attempt += 1) statuses.push((await send()).status);
  expect(statuses).toEqual([200, 200, 429]);

  const refused = await send();
  expect(refused.headers.get('retry-after')).toBe('1');
  expect(await refused.json()).toMatchObject({ code: 'too-many-requests' });
  nowMs += 1000;
  expect((await send()).status).toBe(200);
});
