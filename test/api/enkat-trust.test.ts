import { describe, expect, test } from 'vitest';
import { aRound, NOW } from '../support/test-app.ts';
import { enkatVisitor, field } from './enkat-visitor.ts';

type Visitor = Awaited<ReturnType<typeof enkatVisitor>>;

async function flags({ store, round }: Visitor) {
  const stored = await store.responses.upTo(round.id, 99);
  return stored.map((answer) => answer.flags);
}

const SOMETHING = { safety: { answer: 'often' }, comment: { answer: 'Mörkt vid stationen.' } };

describe('trust without a captcha', () => {
  test('asks nobody to prove anything: an answer at a person’s pace has no flag', async () => {
    const visitor = await enkatVisitor();
    const check = await visitor.answerAll(SOMETHING);
    expect((await visitor.submit(check, 'send')).status).toBe(303);
    expect(await flags(visitor)).toEqual([[]]);
  });

  test('flags a form that was filled in faster than anybody reads, and takes it', async () => {
    const visitor = await enkatVisitor({ deps: { now: () => NOW } });
    await visitor.submit(await visitor.answerAll(SOMETHING), 'send');
    expect(await flags(visitor)).toEqual([['speed']]);
  });

  test('has a field that no person sees, and takes an answer in which it is filled', async () => {
    const visitor = await enkatVisitor();
    const check = await visitor.answerAll(SOMETHING);
    expect(check.html).toMatch(/<p hidden[^>]*><label>[^<]*<input[^>]*name="website"[^>]*>/);
    expect(check.html).toMatch(
      /<input[^>]*name="website"[^>]*autocomplete="off"[^>]*tabindex="-1"/,
    );
    expect((await visitor.submit(check, 'send', { website: 'https://x.example' })).status).toBe(
      303,
    );
    expect(await flags(visitor)).toEqual([['hidden-field']]);
  });

  test('gives a browser with a script a form of its own each time that it asks', async () => {
    const { app, address } = await enkatVisitor();
    const asked = async () => (await (await app.request(`${address}/fragor`)).json()).form;
    const [one, other] = [await asked(), await asked()];
    expect(one.token).toContain(one.responseId);
    expect(other.responseId).not.toBe(one.responseId);
  });
});

describe('the next person at the same computer', () => {
  test('answers with an id of their own, though the back button shows an old first page', async () => {
    const visitor = await enkatVisitor();
    const start = await visitor.open();
    for (const answer of ['often', 'never']) {
      let page = await visitor.submit(start, 'begin');
      page = await visitor.submit(page, 'next', { answer });
      while (field(page.html, 'step') !== '') page = await visitor.submit(page, 'skip');
      expect((await visitor.submit(page, 'send')).status).toBe(303);
    }
    expect(await visitor.countResponses()).toBe(2);
  });
});

describe('when more comes than is taken at once', () => {
  async function crowded() {
    let nowMs = NOW.getTime();
    const visitor = await enkatVisitor({
      deps: { now: () => new Date(nowMs), rateLimit: 100 },
    });
    return {
      ...visitor,
      /** Everybody else posts as fast as is let through. */
      async crowd() {
        while ((await visitor.postBody({ responses: [{}] })).status !== 429);
      },
      wait: () => {
        nowMs += 2000;
      },
    };
  }

  test('a page says so kindly and keeps what was filled in, to be sent again', async () => {
    const { open, submit, crowd, wait } = await crowded();
    const first = await submit(await open(), 'begin');
    await crowd();
    const page = await submit(first, 'next', { answer: 'never' });
    expect(page).toMatchObject({ status: 429, heading: 'Det är många som svarar just nu' });
    expect(page.headers.get('retry-after')).toBe('1');
    expect(field(page.html, 'answer')).toBe('never');
    wait();
    const again = await submit(page, field(page.html, 'go'), {
      answer: field(page.html, 'answer'),
    });
    expect(field(again.html, 'step')).toBe('evening-safety');
    const back = await submit(again, 'back');
    expect(back.html).toMatch(/<input[^>]*value="never"[^>]*checked/);
  });

  test('answers that are sent are stored at the next try, once', async () => {
    const { answerAll, submit, crowd, wait, countResponses } = await crowded();
    const check = await answerAll(SOMETHING);
    await crowd();
    const page = await submit(check, 'send');
    expect(page.status).toBe(429);
    expect(await countResponses()).toBe(0);
    wait();
    expect((await submit(page, field(page.html, 'go'))).status).toBe(303);
    expect(await countResponses()).toBe(1);
  });
});

describe('own words', () => {
  test('do not turn the page around them', async () => {
    const { answerAll, submit } = await enkatVisitor({ round: aRound() });
    const check = await answerAll({
      'concern.0.place': { answer: 'other-place', 'own-place': '\u202eparken\u2066 شارع' },
      comment: { answer: 'شارع المحطة \u202eabc' },
    });
    expect(check.html).not.toMatch(/[\u202a-\u202e\u2066\u2067]/);
    expect(check.html).toMatch(/<p class="own-words" dir="auto">parken شارع<\/p>/);
    const asked = await submit(check, 'change:concern.0.causes');
    expect(asked.heading).toContain('”\u2068parken شارع\u2069”');
  });
});
