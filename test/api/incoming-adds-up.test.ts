/** Whatever happens in whatever order, all pages and rankings tell of the same answers. */
import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { aConcern, aResponse } from '../support/test-app.ts';
import { radetVisitor } from './radet-visitor.ts';

const STEPS = [
  'answer',
  'visitor',
  'conflict',
  'refusal',
  'unreadable',
  'resend',
  'correct',
  'accept',
  'discard',
  'reopen',
  'withdraw',
] as const;
type Step = { readonly what: (typeof STEPS)[number]; readonly pick: number };

/** A round in use: takes steps, and keeps its own count of what must have come of them. */
async function roundInUse() {
  const visitor = await radetVisitor('coordinator');
  const { store, round, postAll, post, send } = visitor;
  const at = `/radet/${round.id}/att-ratta`;
  const sent: Record<string, unknown>[] = [];
  let received = 0;

  async function came(item: Record<string, unknown>) {
    sent.push(item);
    await post(item);
    received += 1;
  }
  const pickOf = <T>(all: readonly T[], pick: number): T | undefined => all[pick % all.length];
  const aside = async (state: 'waiting' | 'discarded' | 'taken-in', pick: number) =>
    pickOf(await store.keptAside.list(round.id, { state }), pick);

  async function take({ what, pick }: Step): Promise<void> {
    switch (what) {
      case 'answer':
        return came(aResponse({ id: randomUUID(), safety: 1 + (pick % 4) }));
      case 'visitor':
        return came(aResponse({ id: randomUUID(), respondent: { roles: ['visits'] } }));
      case 'refusal':
        return came(aResponse({ id: randomUUID(), concerns: [aConcern({ place: 'okand' })] }));
      case 'unreadable':
        await postAll([`inget svar ${randomUUID()}`]);
        received += 1;
        return;
      case 'resend': {
        const item = pickOf(sent, pick);
        if (item) await post(item);
        return;
      }
      case 'conflict': {
        const stored = pickOf(await store.responses.upTo(round.id, 999), pick);
        if (stored) await came(aResponse({ id: stored.response.id, comment: randomUUID() }));
        return;
      }
      case 'correct': {
        const kept = await aside('waiting', pick);
        const fields = { sokvag: 'concerns.0.place', 'ta-bort': '1' };
        if (kept) await send(`${at}/${kept.sequence}/ratta`, fields);
        return;
      }
      case 'accept': {
        const kept = await aside('waiting', pick);
        if (kept) await send(`${at}/${kept.sequence}/ta-emot`);
        return;
      }
      case 'discard': {
        const kept = await aside('waiting', pick);
        if (kept) await send(`${at}/${kept.sequence}/lagg-undan`, { skal: 'Provsvar' });
        return;
      }
      case 'reopen': {
        const kept = (await aside('discarded', pick)) ?? (await aside('taken-in', pick));
        if (kept) await send(`${at}/${kept.sequence}/oppna-igen`);
        return;
      }
      case 'withdraw': {
        const own = new Set(sent.map(({ id }) => id));
        const standing = await store.responses.upTo(round.id, 999);
        const stored = pickOf(
          standing.filter(({ response }) => own.has(response.id)),
          pick,
        );
        if (stored) await store.withdrawals.withdraw(round.id, stored.sequence, '2026-05-03');
        return;
      }
      default:
        what satisfies never;
    }
  }
  return { ...visitor, take, received: () => received };
}

const words = (html: string) => html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');

test('what came in adds up on every page, after anything that can happen to it', async () => {
  const step = fc.record({ what: fc.constantFrom(...STEPS), pick: fc.nat(50) });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 30 }), async (steps) => {
      const { take, received, store, round, open, deps } = await roundInUse();
      await take({ what: 'answer', pick: 0 });
      for (const one of steps) await take(one);

      const counts = await store.incoming.counts(round.id);
      const waiting = counts.waiting.conflict + counts.waiting.refused;
      expect(counts.received).toBe(received());
      expect(
        counts.counted +
          waiting +
          counts.discarded +
          counts.withdrawn +
          counts.withdrawnAside +
          counts.disposed,
      ).toBe(counts.received);

      const tally = await store.incoming.tally(round.id);
      const sum = (visitor: boolean) =>
        tally
          .filter((one) => one.visitor === visitor)
          .reduce((total, { count }) => total + count, 0);
      expect(sum(true) + sum(false)).toBe(counts.counted);
      expect(await store.responses.count(round.id)).toBe(counts.counted);
      const byMode = Object.values(await store.responses.countByMode(round.id));
      expect(byMode.reduce((total, count) => total + count, 0)).toBe(counts.counted);
      expect(await store.keptAside.countByOutcome(round.id)).toEqual(counts.waiting);
      expect(await store.withdrawals.count(round.id)).toBe(counts.withdrawn);

      const svar = (count: number) => `${count} svar`;
      expect(words((await open('/radet')).html)).toContain(svar(counts.counted));
      const lagen = words((await open(`/radet/${round.id}/lagen`)).html);
      expect(lagen).toContain(
        counts.counted === 0 ? 'Ingen har svarat än.' : `Just nu finns ${svar(counts.counted)}`,
      );
      if (sum(false) === 0) return;
      const { number, respondents } = await deps.makeSnapshot(round);
      expect(respondents).toBe(sum(false));
      const overview = words((await open(`/radet/${round.id}/lage/${number}`)).html);
      expect(overview).toContain(`Svar just nu ${counts.counted} `);
      const apart = waiting + counts.discarded;
      expect(overview).toContain(
        apart === 0 ? 'alla som kom in är räknade' : `${svar(apart)} ligger åt sidan`,
      );
    }),
    { numRuns: 12 },
  );
});
