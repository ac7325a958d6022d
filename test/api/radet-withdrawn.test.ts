import { describe, expect, test } from 'vitest';
import { aResponse, aRound, testApp } from '../support/test-app.ts';

const ROUND = aRound({ id: 'exempel', title: 'Exempelomgång', example: true });

/** A round with twelve answers, ranked once, and what a coordinator reads. */
async function rankedRound() {
  const site = await testApp({ round: ROUND });
  const headers = await site.signedInAs('coordinator');
  await site.postAll(Array.from({ length: 12 }, () => aResponse({ id: crypto.randomUUID() })));
  await site.deps.makeSnapshot(ROUND);
  const text = async (path: string) => {
    const page = await site.app.request(`http://localhost/radet/exempel${path}`, { headers });
    return (await page.text()).replace(/<[^>]+>/g, ' ').replace(/\s+/gu, ' ');
  };
  const withdraw = (sequence: number) =>
    site.store.withdrawals.withdraw(ROUND.id, sequence, '2026-05-04');
  return { ...site, text, withdraw };
}

describe('a coordinator', () => {
  test('reads nothing about withdrawals while there are none', async () => {
    const { text } = await rankedRound();
    expect(await text('/lage/1')).not.toContain('återkallats');
    expect(await text('/lagen')).not.toContain('Återkallade');
  });

  test('sees how many were withdrawn, and that a snapshot from before keeps its figures', async () => {
    const { text, withdraw, deps } = await rankedRound();
    await withdraw(3);
    await withdraw(4);
    const before = await text('/lage/1');
    expect(before).toContain('Svar i läget 12');
    expect(before).toContain('Svar just nu 10');
    expect(before).toContain('2 svar har återkallats av den som svarade.');
    expect(before).toContain('2 svar som är med i läge 1 har återkallats sedan det räknades fram.');
    expect(before).toContain('Inga nya sedan läget räknades fram.');

    await deps.makeSnapshot(ROUND);
    await withdraw(5);
    const list = await text('/lagen');
    expect(list).toContain('Just nu finns 9 svar i omgången. 3 svar har återkallats');
    expect(list).toContain('Återkallade sedan dess');
    expect(list).toMatch(
      /Läge 2 3 maj 2026 10 svar Inte publicerat 1 Läge 1 3 maj 2026 12 svar Publicerat 3/,
    );
  });

  test('is told of withdrawals when no snapshot has been made', async () => {
    const site = await testApp({ round: ROUND });
    const headers = await site.signedInAs('coordinator');
    await site.postAll([1, 2].map(() => aResponse({ id: crypto.randomUUID() })));
    await site.store.withdrawals.withdraw(ROUND.id, 1, '2026-05-04');
    const page = await site.app.request('http://localhost/radet/exempel', { headers });
    expect(await page.text()).toMatch(/Just nu finns 1\s+svar.*1\s+svar har återkallats/s);
  });
});
