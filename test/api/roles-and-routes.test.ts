import { describe, expect, test } from 'vitest';
import { ROLES } from '../../api/contract/index.ts';
import { PERMISSIONS, permissionOf } from '../../api/contract/permissions.ts';
import { aResponse, testApp } from '../support/test-app.ts';

const NOBODY = 'nobody';
const EVERYBODY = [...ROLES, NOBODY] as const;

/** Parameters that lead to something that is there, so that a refusal is about the role. */
const VALUES: Readonly<Record<string, string>> = {
  ':number': '1',
  ':id': '1',
  ':text': '1',
  ':kind': 'svar',
  ':language': 'en',
  ':variable': 'alder',
  ':version': '2026-1',
};

async function aSite() {
  const site = await testApp();
  await site.addAccount('ingen-särskild', 'unit');
  await site.postAll(
    Array.from({ length: 30 }, (_, index) =>
      aResponse({
        id: `5f0c2f0e-6b0a-4c38-9a53-${String(index).padStart(12, '0')}`,
        comment: 'Mörkt.',
      }),
    ),
  );
  await site.deps.makeSnapshot(site.round);
  const routes = new Set(
    site.app.routes
      .filter(({ method }) => method !== 'ALL')
      .map(({ method, path }) => `${method} ${path}`),
  );
  return { ...site, routes: [...routes] };
}

type Site = Awaited<ReturnType<typeof aSite>>;

/** Whether somebody is let past the door of a route, whatever waits behind it. */
async function isLetIn(
  site: Site,
  route: string,
  who: (typeof EVERYBODY)[number],
): Promise<boolean> {
  const [method = '', path = ''] = route.split(' ');
  const address = path
    .replace(':round', site.round.id)
    .replace(/:[a-z]+\??/g, (name) => VALUES[name.replace('?', '')] ?? 'x')
    .replace('*', 'x');
  const headers: Record<string, string> =
    who === NOBODY ? { 'sec-fetch-site': 'same-origin' } : await site.signedInAs(who);
  const isJson = path.startsWith('/api/');
  const response = await site.app.request(address, {
    method,
    headers: isJson ? { ...headers, 'content-type': 'application/json' } : headers,
    ...(method === 'POST' && { body: isJson ? '{}' : new FormData() }),
  });
  const to = response.headers.get('location') ?? '';
  const asksToSignIn = response.status === 303 && /^\/radet(\?next=|$)/.test(to) && who === NOBODY;
  const leadsHome = path === '/radet/logga-ut';
  return ![401, 403].includes(response.status) && (!asksToSignIn || leadsHome);
}

describe('the table of who may do what', () => {
  test('names every route of the server, and no route that is not there', async () => {
    const site = await aSite();
    const unnamed = site.routes.filter((route) => permissionOf(route) === undefined);
    expect(unnamed, 'add these routes to a line of api/contract/permissions.ts').toEqual([]);
    const used = new Set(site.routes.map((route) => permissionOf(route)));
    expect(PERMISSIONS.filter((line) => !used.has(line)).map(({ does }) => does)).toEqual([]);
  });

  test.each(EVERYBODY)('holds for %s at every route', async (who) => {
    const site = await aSite();
    const wrong: string[] = [];
    for (const route of site.routes) {
      // Signing in with nothing is refused for what was typed, not for who asks.
      if (route.startsWith('POST /radet/logga-in')) continue;
      const roles = permissionOf(route)?.roles ?? [];
      const may = roles === 'anyone' || (who !== NOBODY && roles.includes(who));
      if ((await isLetIn(site, route, who)) !== may)
        wrong.push(`${route}: ${may ? 'is refused' : 'is let in'}`);
    }
    expect(wrong).toEqual([]);
  });
});
