import { randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { createInvitation } from '../../api/http/create-invitation.ts';
import { aRound } from '../support/test-app.ts';
import { enkatVisitor, field } from './enkat-visitor.ts';

type Visitor = Awaited<ReturnType<typeof enkatVisitor>>;

const invite = (
  { store, round }: Visitor,
  about: Partial<Parameters<typeof createInvitation>[2]> = {},
) =>
  createInvitation({ store, randomBytes }, round.id, {
    kind: 'poster',
    venue: 'Biblioteket',
    ...about,
  });

const LESSON = {
  kind: 'class',
  venue: '8A, Exempelskolan',
  opensOn: '2026-05-03',
  closesOn: '2026-05-03',
} as const;

async function stored({ store, round }: Visitor) {
  return (await store.responses.upTo(round.id, 99)).map(({ response, flags }) => ({
    mode: response.mode,
    stop: response.stop ?? null,
    age: response.respondent.ageGroup,
    flags,
  }));
}

describe('who comes to the enkät through an invitation', () => {
  test('belongs to the cluster of its poster, and is told so before the first question', async () => {
    const visitor = await enkatVisitor();
    const { id, code } = await invite(visitor);
    const path = `${visitor.address}/i/${code}`;
    expect((await visitor.open(path)).html).toContain('Du kom hit genom Biblioteket.');
    for (let person = 0; person < 2; person += 1) {
      const check = await visitor.answerAll({ safety: { answer: 'often' } }, path);
      expect((await visitor.submit(check, 'send')).headers.get('location')).toMatch(`${path}/tack`);
    }
    const one = { mode: 'web', stop: id, age: null, flags: [] };
    expect(await stored(visitor)).toEqual([one, one]);
  });

  test('may type the code in small letters', async () => {
    const visitor = await enkatVisitor();
    const { id, code } = await invite(visitor);
    const path = `${visitor.address}/i/${code.toLowerCase()}`;
    await visitor.submit(await visitor.answerAll({}, path), 'send');
    expect(await stored(visitor)).toMatchObject([{ stop: id }]);
  });

  test('still belongs to a poster that has been taken down', async () => {
    const visitor = await enkatVisitor();
    const { id, code } = await invite(visitor);
    const check = await visitor.answerAll({}, `${visitor.address}/i/${code}`);
    await visitor.store.invitations.end(visitor.round.id, id);
    await visitor.submit(check, 'send');
    expect(await stored(visitor)).toMatchObject([{ mode: 'web', stop: id }]);
  });

  test.each([
    ['22222', '22222'],
    ['kod%20som%20inte%20finns', 'kod som inte finns'],
    ['%3Cb%3E', '&lt;b'],
  ])('is let in with a code that there is not (%s), and told so', async (typed, shown) => {
    const visitor = await enkatVisitor();
    const path = `${visitor.address}/i/${typed}`;
    const start = await visitor.open(path);
    expect(start.status).toBe(200);
    expect(start.html).toContain(`Vi känner inte igen koden ${shown}`);
    await visitor.submit(await visitor.answerAll({}, path), 'send');
    expect(await stored(visitor)).toMatchObject([{ mode: 'web', stop: null }]);
  });

  test('is let in with the code of another round', async () => {
    const visitor = await enkatVisitor();
    await visitor.store.rounds.insert(aRound({ id: 'annan-omgang' }));
    const { code } = await invite(visitor);
    const page = await visitor.open(`/enkat/annan-omgang/i/${code}`);
    expect(page.html).toContain(`Vi känner inte igen koden ${code}`);
  });
});

describe('a school class', () => {
  test('answers as one cluster, without a mark', async () => {
    const visitor = await enkatVisitor();
    const { id, code } = await invite(visitor, LESSON);
    const path = `${visitor.address}/i/${code}`;
    const start = await visitor.open(path);
    expect(start.html).toContain('Du svarar med 8A, Exempelskolan');
    expect(start.html).not.toContain('Du ska ha fyllt 13 år');
    const answers = { 'age-group': { answer: '13-15' } };
    await visitor.submit(await visitor.answerAll(answers, path), 'send');
    expect(await stored(visitor)).toEqual([{ mode: 'school', stop: id, age: '13-15', flags: [] }]);
  });

  test('may have pupils under 13, whose age is then unknown', async () => {
    const visitor = await enkatVisitor();
    const { code } = await invite(visitor, LESSON);
    const answers = { 'age-group': { answer: 'under-13' }, gender: { answer: 'woman' } };
    const check = await visitor.answerAll(answers, `${visitor.address}/i/${code}`);
    expect(check.heading).toBe('Stämmer svaren?');
    await visitor.submit(check, 'send');
    expect(await stored(visitor)).toMatchObject([{ mode: 'school', age: null, flags: [] }]);
  });

  test('is no more than a shared link on another day, where nobody under 13 may answer', async () => {
    const visitor = await enkatVisitor();
    const other = { ...LESSON, opensOn: '2026-05-01', closesOn: '2026-05-02' };
    const { id, code } = await invite(visitor, other);
    const path = `${visitor.address}/i/${code}`;
    await visitor.submit(await visitor.answerAll({}, path), 'send');
    expect(await stored(visitor)).toMatchObject([{ mode: 'web', stop: id, flags: [] }]);
    const young = await visitor.answerAll({ 'age-group': { answer: 'under-13' } }, path);
    expect(young.heading).toBe('Tack för att du ville svara');
  });
});

describe('practice', () => {
  test('is the enkät itself, says on every page that nothing counts, and stores nothing', async () => {
    const visitor = await enkatVisitor();
    const path = `${visitor.address}/ova`;
    let page = await visitor.submit(await visitor.open(path), 'begin');
    while (field(page.html, 'step') !== '') {
      expect(page.html).toContain('Övning – svaren räknas inte');
      page = await visitor.submit(page, 'skip');
    }
    const sent = await visitor.submit(page, 'send');
    expect(sent.headers.get('location')).toBe(`${path}/tack`);
    const thanks = await visitor.open(`${path}/tack`);
    expect(thanks.heading).toBe('Övningen är klar');
    expect(thanks.html).not.toContain('svaren är skickade</h1>');
    expect(await visitor.countResponses()).toBe(0);
    expect(await visitor.store.keptAside.countByOutcome(visitor.round.id)).toEqual({
      conflict: 0,
      refused: 0,
    });
  });

  test('is open before the round is, and after', async () => {
    for (const round of [aRound({ opensOn: '2026-06-01' }), aRound({ closesOn: '2026-05-02' })]) {
      const { open, address } = await enkatVisitor({ round });
      expect((await open(`${address}/ova`)).heading).toBe('Hur trygg är du i Exempelstad?');
    }
  });
});

describe('seeing the enkät before it opens', () => {
  const early = { round: aRound({ opensOn: '2026-06-01' }) };

  test('is for the coordinator, who sees every page and stores nothing', async () => {
    const visitor = await enkatVisitor(early, (app) => app.signedInAs('coordinator'));
    const path = `${visitor.address}/forhandsvisning`;
    const check = await visitor.answerAll({ safety: { answer: 'often' } }, path);
    expect(check.html).toContain('Förhandsvisning');
    await visitor.submit(check, 'send');
    expect(await visitor.countResponses()).toBe(0);
    expect((await visitor.open()).heading).toBe('Enkäten har inte öppnat än');
  });

  test('is refused to everybody else, the questions as data too', async () => {
    const nobody = await enkatVisitor(early);
    const council = await enkatVisitor(early, (app) => app.signedInAs('council'));
    for (const end of ['', '/fragor', '/fragor/resten', '/tack']) {
      const path = `${nobody.address}/forhandsvisning${end}`;
      const reply = await nobody.open(path);
      expect(reply.status).toBe(303);
      expect(reply.headers.get('location')).toMatch(/^\/radet/);
      expect((await council.open(path)).status).toBe(403);
    }
  });
});
