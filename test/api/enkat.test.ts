import { describe, expect, test } from 'vitest';
import { enkatVisitor, field } from './enkat-visitor.ts';

const ONE_PLACE = {
  safety: { answer: 'often' },
  worries: { answer: ['lighting', 'youth-groups'] },
  'worries-insecurity': { answer: 'insecurity-3' },
  'concern.0.place': { answer: 'resecentrum' },
  'concern.0.times': { answer: ['weekday-evening', 'weekend-night'] },
  'concern.0.causes': { answer: 'lighting' },
  'concern.0.insecurity': { answer: 'insecurity-4' },
  'concern.0.tell-more': { answer: 'Mörkt i gångtunneln.' },
  'concern.0.more-places': { answer: 'no' },
  'wishes-police': { answer: 'visible-patrols' },
  'wish-place-police': { answer: 'resecentrum' },
  'age-group': { answer: '20-24' },
  gender: { answer: 'woman' },
  area: { answer: 'onsala' },
  roles: { answer: ['lives', 'works'] },
} as const;

describe('the enkät without a script', () => {
  test('stores what a resident answers, once they have sent it', async () => {
    const { answerAll, submit, store, round, countResponses } = await enkatVisitor();
    const check = await answerAll(ONE_PLACE);
    expect(check.heading).toBe('Stämmer svaren?');
    expect(check.html).toContain('Mörkt i gångtunneln.');
    expect(await countResponses()).toBe(0);

    const sent = await submit(check, 'send');
    expect(sent.status).toBe(303);
    expect(sent.headers.get('location')).toMatch(`/enkat/${round.id}/tack/`);
    const [stored] = await store.responses.upTo(round.id, 99);
    expect(stored?.response).toMatchObject({
      mode: 'web',
      answeredOn: '2026-05-03',
      safety: 3,
      hasConcern: true,
      unsafePlace: true,
      concerns: [
        { place: null, themes: ['lighting', 'youth-groups'], insecurity: 3 },
        {
          place: 'resecentrum',
          themes: ['lighting'],
          insecurity: 4,
          timesOfDay: ['weekday-evening', 'weekend-night'],
          text: 'Mörkt i gångtunneln.',
        },
      ],
      wishes: { police: [{ action: 'visible-patrols', place: 'resecentrum' }], municipality: [] },
      respondent: { ageGroup: '20-24', gender: 'woman', area: 'onsala', roles: ['lives', 'works'] },
    });
  });

  test.each([
    ['area', 'outside', { respondent: { area: 'outside' } }],
    ['gender', 'other', { respondent: { gender: 'other' } }],
    ['evening-safety', 'other-reasons', { eveningSafety: 'other-reasons' }],
    ['trustPolice', 'not-at-all', { answers: { trustPolice: 0 } }],
    ['knowsPledge', 'no', { answers: { knowsPledge: false } }],
    ['wishes-municipality', 'dont-know', { wishes: { municipality: [] } }],
  ])('takes every kind of answer: %s %s', async (step, answer, stored) => {
    const { answerAll, submit, store, round } = await enkatVisitor();
    await submit(await answerAll({ [step]: { answer } }), 'send');
    const [only] = await store.responses.upTo(round.id, 99);
    expect(only?.response).toMatchObject(stored);
  });

  test('counts a person once who presses send twice', async () => {
    const { answerAll, submit, countResponses } = await enkatVisitor();
    const check = await answerAll({ safety: { answer: 'often' } });
    const replies = await Promise.all([submit(check, 'send'), submit(check, 'send')]);
    expect(replies.map(({ status }) => status)).toEqual([303, 303]);
    expect(await countResponses()).toBe(1);
  });

  test('says so when a changed copy is sent after the first', async () => {
    const { answerAll, submit, countResponses, store, round } = await enkatVisitor();
    const check = await answerAll({ safety: { answer: 'often' } });
    await submit(check, 'send');
    const question = await submit(check, 'change:safety');
    const changed = await submit(question, 'next', { answer: 'never' });
    const again = await submit(changed, 'send');
    expect(again).toMatchObject({ status: 200, heading: 'Du har redan skickat' });
    expect(await countResponses()).toBe(1);
    expect(await store.keptAside.countByOutcome(round.id)).toMatchObject({ conflict: 1 });
  });

  test('puts no answer in an address, sets no cookie, and lets the back button work', async () => {
    const { open, submit } = await enkatVisitor();
    const start = await open();
    const question = await submit(start, 'begin');
    const next = await submit(question, 'next', { answer: 'often' });
    for (const { headers, status } of [start, question, next]) {
      expect(status).toBe(200);
      expect(headers.get('set-cookie')).toBeNull();
      expect(headers.get('cache-control')).toBe('private, no-cache');
    }
    const again = await submit(question, 'next', { answer: 'never' });
    expect(field(again.html, 'step')).toBe('evening-safety');
  });

  test('leads back the way one came, with what was filled in', async () => {
    const { open, submit } = await enkatVisitor();
    const first = await submit(await open(), 'begin');
    const second = await submit(first, 'next', { answer: 'seldom' });
    const back = await submit(second, 'back', { answer: 'very-safe' });
    expect(back.html).toMatch(/<input[^>]*value="seldom"[^>]*checked|checked[^>]*value="seldom"/);
    const forward = await submit(back, 'next', { answer: 'seldom' });
    expect(forward.html).toMatch(/value="very-safe"[^>]*checked|checked[^>]*value="very-safe"/);
    const start = await submit(back, 'back');
    expect(start.heading).toBe('Hur trygg är du i Exempelstad?');
  });

  test('shows what was written again beside the error', async () => {
    const { open, submit } = await enkatVisitor();
    let page = await submit(await open(), 'begin');
    while (field(page.html, 'step') !== 'comment') page = await submit(page, 'skip');
    const wrong = await submit(page, 'next', { answer: `<b>hej</b>${'å'.repeat(1000)}` });
    expect(wrong.status).toBe(200);
    expect(wrong.html).toContain('<title>Fel: ');
    expect(wrong.html).toContain('Texten är 10 tecken för lång.');
    expect(wrong.html).toContain('&lt;b>hej&lt;/b>');
    expect(wrong.html).toContain('href="#answer"');
  });

  test('returns from a change to all answers, past what the change made new', async () => {
    const { answerAll, submit } = await enkatVisitor();
    const check = await answerAll({ 'concern.0.place': { answer: 'no-place' } });
    let page = await submit(check, 'change:concern.0.place');
    page = await submit(page, 'next', { answer: 'own', 'own-place': '' });
    expect(page.html).toContain('Välj något av alternativen i listan.');
    page = await submit(page, 'next', { answer: 'other-place', 'own-place': 'Bryggan' });
    const asked: string[] = [];
    for (let step = field(page.html, 'step'); step !== ''; step = field(page.html, 'step')) {
      asked.push(step);
      page = await submit(page, 'skip');
    }
    expect(asked).toEqual(
      ['often-there', 'times', 'causes', 'insecurity', 'tell-more', 'more-places'].map(
        (id) => `concern.0.${id}`,
      ),
    );
    expect(page.html).toContain('Bryggan');
  });

  test('ends kindly for a child under 13, and stores nothing', async () => {
    const { open, submit, countResponses } = await enkatVisitor();
    let page = await submit(await open(), 'begin');
    while (field(page.html, 'step') !== 'age-group') page = await submit(page, 'skip');
    const end = await submit(page, 'next', { answer: 'under-13' });
    expect(end.heading).toBe('Tack för att du ville svara');
    expect(end.html).toContain('116 111');
    expect(field(end.html, 'state')).toBe('');
    expect(await countResponses()).toBe(0);
  });
});

describe('what a browser with a script is given', () => {
  test('is everything that it needs to ask by itself, and nothing about the population', async () => {
    const { app, address } = await enkatVisitor();
    const asked = async (part: string) => await (await app.request(`${address}${part}`)).json();
    const [first, rest] = await Promise.all([asked('/fragor'), asked('/fragor/resten')]);
    expect(Object.keys(first).toSorted()).toEqual([
      'form',
      'questionnaire',
      'round',
      'today',
      'words',
    ]);
    expect(Object.keys(rest).toSorted()).toEqual(['offer', 'texts', 'words']);
    expect(first.today).toBe('2026-05-03');
    expect(first.questionnaire.texts.sv['safety.title']).toContain('trygg');
    expect(rest.texts['worries.title']).toContain('oroar');
    expect(JSON.stringify([first, rest])).not.toContain('population');
  });
});
