import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { TestAppOptions } from '../support/test-app.ts';
import { aResponse, aRound } from '../support/test-app.ts';
import { enkatVisitor, type Page } from './enkat-visitor.ts';

/** Somebody whose answers are stored, with their receipt. */
async function sender(options: TestAppOptions = {}) {
  const made = await enkatVisitor(options);
  const [result] = await made.postAll([aResponse({ comment: 'HEMLIGT' })]);
  const address = `${made.address}/aterkalla`;
  async function press(go: string, kod: string): Promise<Page> {
    const body = new URLSearchParams({ go, kod });
    const reply = await made.app.request(address, { method: 'POST', body });
    const html = await reply.text();
    const heading = html.match(/<h1[^>]*>(.*?)<\/h1>/s)?.[1] ?? '';
    return { status: reply.status, html, heading, headers: reply.headers };
  }
  return { ...made, withdrawal: address, press, receipt: result?.receipt ?? '' };
}

const words = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');

describe('somebody with a receipt code', () => {
  test('takes the answers back in two steps, and is told first what will happen', async () => {
    const { open, press, withdrawal, receipt, countResponses, databasePath } = await sender();
    expect((await open(withdrawal)).heading).toBe('Ta tillbaka svaren');
    const confirm = await press('check', receipt.toLowerCase().replaceAll('-', ' '));
    expect(confirm).toMatchObject({ status: 200, heading: 'Vill du radera svaren?' });
    expect(words(confirm.html)).toContain('Svaren är inte med i några siffror än');
    expect(confirm.html).not.toContain('HEMLIGT');
    expect(await countResponses()).toBe(1);

    const done = await press('erase', receipt);
    expect(done.status).toBe(303);
    expect(done.headers.get('location')).toBe(`${withdrawal}/klart`);
    expect((await open(`${withdrawal}/klart`)).heading).toBe('Svaren är raderade');
    expect(await countResponses()).toBe(0);
    expect(readFileSync(databasePath, 'latin1')).not.toContain('HEMLIGT');
  });

  test('is told when the answers have been taken back before', async () => {
    const { press, receipt } = await sender();
    await press('erase', receipt);
    for (const go of ['check', 'erase'])
      expect(await press(go, receipt)).toMatchObject({
        status: 200,
        heading: 'Svaren är redan raderade',
      });
  });

  test('can do so after the round has closed, and reads that figures made before stay', async () => {
    let now = new Date('2026-05-03T10:00:00Z');
    const round = aRound({ closesOn: '2026-05-31', resultOn: '2026-06-15' });
    const { press, receipt, deps, countResponses } = await sender({
      round,
      deps: { now: () => now },
    });
    await deps.makeSnapshot(round);
    const counted = words((await press('check', receipt)).html);
    expect(counted).toContain('Svaren är med i siffror som kommunen redan har räknat fram.');
    expect(counted).not.toContain('publicerade');
    now = new Date('2027-01-10T10:00:00Z');
    expect(words((await press('check', receipt)).html)).toContain(
      'Siffror som redan är publicerade ligger kvar.',
    );
    expect((await press('erase', receipt)).status).toBe(303);
    expect(await countResponses()).toBe(0);
  });

  test('keeps the code out of every address', async () => {
    const { press, receipt } = await sender();
    const confirm = await press('check', receipt);
    expect(confirm.headers.get('location')).toBeNull();
    expect(confirm.html).not.toMatch(new RegExp(`(href|action)="[^"]*${receipt}`));
    expect((await press('erase', receipt)).headers.get('location')).not.toContain(receipt);
  });
});

describe('a code that does not fit', () => {
  test.each([
    ['', 'Kontrollera koden: den har tolv tecken'],
    ['abc', 'Kontrollera koden: den har tolv tecken'],
    ['<script>alert(1)</script>', 'Kontrollera koden: den har tolv tecken'],
    ['0000-0000-0000', 'Inga svar i den här enkäten har den koden.'],
  ])('is explained beside its field: "%s"', async (code, message) => {
    const { press, countResponses } = await sender();
    for (const go of ['check', 'erase']) {
      const page = await press(go, code);
      expect(page).toMatchObject({ status: 422, heading: 'Ta tillbaka svaren' });
      expect(page.html).toContain(message);
      expect(page.html).toContain('<title>Fel: ');
      expect(page.html).not.toContain('<script>alert');
    }
    expect(await countResponses()).toBe(1);
  });

  test('of another round withdraws nothing', async () => {
    const { app, store, receipt, countResponses } = await sender();
    await store.rounds.insert(aRound({ id: 'annan' }));
    const body = new URLSearchParams({ go: 'erase', kod: receipt });
    const reply = await app.request('/enkat/annan/aterkalla', { method: 'POST', body });
    expect(reply.status).toBe(422);
    expect(await countResponses()).toBe(1);
  });

  test('with the right first half has to wait more and more, and nobody else has', async () => {
    const { press, receipt, postAll, countResponses } = await sender();
    const id = '0b5ad8a4-65b7-4a4c-8d55-3a7d6a2f5c11';
    const [other] = await postAll([aResponse({ id })]);
    const guess = (last: string) => receipt.slice(0, -1) + last;
    const wrong = [...'0123456789'].filter((digit) => guess(digit) !== receipt);
    const statuses = [];
    for (const digit of wrong) statuses.push((await press('erase', guess(digit))).status);
    expect(statuses.slice(0, 5)).toEqual([422, 422, 422, 422, 422]);
    expect(statuses.slice(5).every((status) => status === 429)).toBe(true);
    const waiting = await press('erase', receipt);
    expect(waiting.status).toBe(429);
    expect(Number(waiting.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(waiting.html).toMatch(/Vänta \d+ sekunder/);
    expect((await press('erase', other?.receipt ?? '')).status).toBe(303);
    expect(await countResponses()).toBe(1);
  });
});

describe('the page after sending', () => {
  test('shows the receipt code without a script, which withdraws what was sent', async () => {
    const { answerAll, submit, open, press, countResponses } = await sender();
    const sent = await submit(await answerAll({ safety: { answer: 'often' } }), 'send');
    const location = sent.headers.get('location') ?? '';
    const thanks = await open(location);
    const code = thanks.html.match(/class="receipt-code"[^>]*>([^<]+)</)?.[1] ?? '';
    expect(code).toMatch(/^.{4}-.{4}-.{4}$/);
    expect(location).not.toContain(code);
    expect(thanks.headers.get('cache-control')).toBe('no-store');
    expect(await countResponses()).toBe(2);
    expect((await press('erase', code)).status).toBe(303);
    expect(await countResponses()).toBe(1);
  });

  test('shows no code to somebody who finds its address later, or makes one up', async () => {
    let now = new Date('2026-05-03T10:00:00Z');
    const { answerAll, submit, open, address, store } = await sender({ deps: { now: () => now } });
    const sent = await submit(await answerAll({ safety: { answer: 'often' } }), 'send');
    const location = sent.headers.get('location') ?? '';
    const changed = `${location.slice(0, -2)}xx`;
    await store.rounds.insert(aRound({ id: 'annan' }));
    const elsewhere = location.replace(address, '/enkat/annan');
    for (const path of [`${address}/tack`, `${address}/tack/x`, changed, elsewhere])
      expect((await open(path)).html, path).not.toContain('receipt-code');
    now = new Date('2026-05-03T10:14:00Z');
    expect((await open(location)).html).toContain('receipt-code');
    now = new Date('2026-05-03T10:16:00Z');
    const late = await open(location);
    expect(late.heading).toBe('Tack, svaren är skickade');
    expect(late.html).not.toContain('receipt-code');
    expect(late.html).toContain('Kvittokoden visas bara direkt efter');
  });

  test('tells somebody who sends the same form again after withdrawing that it is gone', async () => {
    const { answerAll, submit, open, press, countResponses } = await sender();
    const check = await answerAll({ safety: { answer: 'often' } });
    const sent = await submit(check, 'send');
    const thanks = await open(sent.headers.get('location') ?? '');
    const code = thanks.html.match(/class="receipt-code"[^>]*>([^<]+)</)?.[1] ?? '';
    await press('erase', code);
    const again = await submit(check, 'send');
    expect(again).toMatchObject({ status: 200, heading: 'Svaren är återkallade' });
    expect(await countResponses()).toBe(1);
  });
});
