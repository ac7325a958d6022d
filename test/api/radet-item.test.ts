import { describe, expect, test } from 'vitest';
import { somePriorities } from '../support/fixture-priorities.ts';
import { publishAsItIs } from '../support/fixture-publication.ts';
import { testApp } from '../support/test-app.ts';

async function council() {
  const site = await testApp();
  const priorities = somePriorities();
  const { number } = await site.store.snapshots.insert(site.round.id, {
    upTo: 0,
    madeOn: '2026-05-03',
    seed: 1,
    priorities,
  });
  await publishAsItIs(site.store, site.round.id, number);
  const headers = await site.signedInAs('council');
  const at = `/radet/${site.round.id}/lage/${number}`;
  return {
    at,
    priorities,
    open: (path: string) => site.app.request(`http://localhost${path}`, { headers }),
    async read(path: string) {
      const html = await (await site.app.request(`http://localhost${path}`, { headers })).text();
      return html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');
    },
  };
}

describe('a theme taken apart', () => {
  test('says how many named it, how badly, and what it can not be told apart from', async () => {
    const { read, at } = await council();
    const text = await read(`${at}/teman/lighting`);
    expect(text).toMatch(/371 av \S+ som svarade på frågan nämnde det/);
    expect(text).toContain('otryggheten i snitt 3,1 på skalan 1 till 5');
    expect(text).toContain('Platsen i ordningen kan vara 1–2');
    expect(text).toContain('Det går inte att skilja från ”Buskörning, A-traktor, oljud”');
  });

  test('shows its place when one counts otherwise, and the groups that name it', async () => {
    const { read, at } = await council();
    const text = await read(`${at}/teman/reckless-driving`);
    expect(text).toContain('utan vikter 2');
    expect(text).toContain('16–19 år');
    expect(text).toMatch(/85 år och äldre visas inte/);
  });

  test('of which too few spoke says so, and gives no figure', async () => {
    const { read, at, priorities } = await council();
    const hidden = priorities.themes.find(({ status }) => status === 'suppressed');
    const text = await read(`${at}/teman/${hidden?.id}`);
    expect(text).toContain('färre än');
    expect(text).not.toContain('Ordningen räknas på båda');
    expect(text).not.toContain('räknat på andra sätt');
  });

  test('is led to from the ranking, and is not there when the snapshot has none such', async () => {
    const { open, at } = await council();
    const ranking = await (await open(`${at}/teman`)).text();
    expect(ranking).toContain(`href="${at}/teman/lighting"`);
    expect((await open(`${at}/teman/finns-inte`)).status).toBe(404);
    expect((await open(`${at}/platser/finns-inte`)).status).toBe(404);
  });
});
