import SqliteDatabase from 'better-sqlite3';
import { describe, expect, onTestFinished, test } from 'vitest';
import { aRound } from '../support/test-app.ts';
import { enkatVisitor, field } from './enkat-visitor.ts';

describe('when something is in the way', () => {
  test.each([
    ['changed', (state: string) => `x${state}`],
    ['cut off', (state: string) => state.slice(0, 40)],
    ['empty', () => ''],
  ])('helps somebody whose hidden field was %s', async (_, damage) => {
    const { open, submit, countResponses } = await enkatVisitor();
    const start = await open();
    const state = damage(field(start.html, 'state'));
    for (const go of ['begin', 'send']) {
      const page = await submit(start, go, { state });
      expect(page).toMatchObject({
        status: 422,
        heading: 'Vi kan inte läsa svaren från förra sidan',
      });
      expect(page.html).toContain('Inget har skickats.');
    }
    expect(await countResponses()).toBe(0);
  });

  test('helps somebody whose form came as something else', async () => {
    const { app, address } = await enkatVisitor();
    const headers = { 'content-type': 'application/json' };
    const reply = await app.request(address, { method: 'POST', headers, body: '{' });
    expect(reply.status).toBe(422);
    expect(await reply.text()).toContain('Vi kan inte läsa svaren');
  });

  test('does not take the form of one round in another', async () => {
    const { open, submit, store, app, round } = await enkatVisitor();
    await store.rounds.insert(aRound({ id: 'annan-omgang' }));
    const state = field((await open('/enkat/annan-omgang')).html, 'state');
    const page = await submit(await open(), 'begin', { state });
    expect(page.status).toBe(422);
    expect((await app.request(`/enkat/${round.id}`)).status).toBe(200);
  });

  test('goes to the first unanswered question when a form names a step that is not asked', async () => {
    const { open, submit } = await enkatVisitor();
    const start = await open();
    const page = await submit(start, 'next', {
      step: 'concern.4.insecurity',
      answer: 'insecurity-5',
    });
    expect(field(page.html, 'step')).toBe('safety');
  });

  test.each([
    ['/enkat/okand', 404, 'Enkäten finns inte'],
    ['/enkat/okand/tack', 404, 'Enkäten finns inte'],
  ])('explains that there is no such round: %s', async (path, status, heading) => {
    const { open } = await enkatVisitor();
    expect(await open(path)).toMatchObject({ status, heading });
  });

  test('says when a round opens, and that it has closed', async () => {
    let now = new Date('2026-04-30T10:00:00Z');
    const { open } = await roundUntil('2026-05-31', () => now);
    expect((await open()).html).toContain('1 maj 2026');
    now = new Date('2026-06-01T10:00:00Z');
    const closed = await open();
    expect(closed.heading).toBe('Enkäten är stängd');
    expect(closed.html).toContain('31 maj 2026');
  });

  test('takes the answers of somebody whom midnight of the last day overtakes', async () => {
    let now = new Date('2026-05-31T21:50:00Z');
    const { answerAll, submit, countResponses } = await roundUntil('2026-05-31', () => now);
    const check = await answerAll({ safety: { answer: 'often' } });
    now = new Date('2026-05-31T22:10:00Z');
    expect((await submit(check, 'send')).status).toBe(303);
    expect(await countResponses()).toBe(1);
    now = new Date('2026-06-03T10:00:00Z');
    const late = await submit(check, 'change:safety');
    expect(late.heading).toBe('Enkäten är stängd');
  });

  test('keeps the answers on the page when the server can not store them', async () => {
    const visitor = await enkatVisitor({ busyTimeoutMs: 50 });
    const { answerAll, submit, databasePath, countResponses } = visitor;
    const check = await answerAll({ safety: { answer: 'often' } });
    const hog = new SqliteDatabase(databasePath);
    onTestFinished(() => void hog.close());
    hog.exec('BEGIN EXCLUSIVE');
    const failed = await submit(check, 'send');
    expect(failed).toMatchObject({ status: 503, heading: 'Svaren är inte skickade än' });
    hog.exec('ROLLBACK');
    expect((await submit(failed, 'send')).status).toBe(303);
    expect(await countResponses()).toBe(1);
  });
});

function roundUntil(closesOn: string, now: () => Date) {
  return enkatVisitor({ round: aRound({ closesOn }), deps: { now } });
}
