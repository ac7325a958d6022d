/** What people, browsers and clocks do to the enkät: each ends in plain words, and in an answer that is stored once. */
import { describe, expect, test } from 'vitest';
import { sidewaysScroll } from './chromium.ts';
import { answer, goOn, heading, next, send } from './enkat-respondent.ts';
import { SHORT, seesThanks, shortEnkat } from './short-enkat.ts';

const { visit, startRound, responses, keptAside, moveClock, now, round, store } = shortEnkat();

describe.each([
  ['off', false],
  ['on', true],
])('with JavaScript %s', (_, javaScriptEnabled) => {
  test('a text that is too long stays in its field, with how much is too much', async () => {
    const page = await visit({ javaScriptEnabled });
    await answer(page);
    await page.locator('button[value="change:comment"]').click();
    const field = page.locator('textarea[name="answer"]');
    const long = `${'Det är mörkt. '.repeat(80)}🌙`;
    await field.fill(long);
    await page.getByRole('button', { name: 'Nästa' }).click();
    await page.locator('.error-summary').waitFor();
    expect(await page.locator('.error-summary').textContent()).toMatch(/1\s?000/);
    expect(await field.inputValue()).toBe(long);
    await field.fill('Det är mörkt.');
    await page.getByRole('button', { name: 'Nästa' }).click();
    await page.locator('.check').waitFor();
    await send(page);
    await seesThanks(page);
    expect((await responses()).map(({ comment }) => comment)).toEqual(['Det är mörkt.']);
  });

  test('emoji, script, marks and endless words are shown as text, and break no page', async () => {
    const page = await visit({ javaScriptEnabled });
    const markup = '<script>document.title="tagen"</script><b>"\'&amp;';
    const comment = `${markup} 👩🏽‍🚒 شارع المحطة \u202eabc\u0007 ${'å'.repeat(300)} Z\u0301\u0323\u0337`;
    const kept = comment.replace('\u202e', '').replace('\u0007', '');
    await answer(page, { comment });
    expect(await page.locator('.own-words').textContent()).toBe(kept);
    expect(await page.locator('.own-words b, .own-words script').count()).toBe(0);
    expect(await page.title()).not.toBe('tagen');
    expect(await sidewaysScroll(page)).toBe(0);
    await send(page);
    await seesThanks(page);
    expect((await responses()).map(({ comment }) => comment)).toEqual([kept]);
  });

  test('somebody who goes back after sending, and sends again, is counted once', async () => {
    const page = await visit({ javaScriptEnabled });
    await answer(page, { safety: 'often' });
    await send(page);
    await seesThanks(page);
    await page.goBack();
    if ((await page.getByRole('button', { name: 'Skicka svaren' }).count()) > 0) await send(page);
    await seesThanks(page);
    expect(await responses()).toHaveLength(1);
    expect(await keptAside()).toEqual({ conflict: 0, refused: 0 });
  });

  test('the address of the thanks page, without an answer, thanks nobody', async () => {
    const page = await visit({ javaScriptEnabled, at: '/tack' });
    expect(await heading(page)).toBe('Har du skickat svaren?');
    await page.getByRole('link', { name: 'Till enkätens första sida' }).click();
    await page.getByRole('button', { name: 'Börja svara' }).waitFor();
    expect(await responses()).toEqual([]);
  });

  test('a round that closes at midnight takes what somebody was answering', async () => {
    const last = now().toISOString().slice(0, 10);
    await startRound({ closesOn: last });
    moveClock(new Date(`${last}T20:00:00Z`));
    const page = await visit({ javaScriptEnabled });
    await answer(page, { safety: 'never' });
    moveClock(new Date(now().getTime() + 6 * 3600_000));
    await send(page);
    await seesThanks(page);
    expect((await responses()).map(({ answeredOn }) => answeredOn)).toEqual([last]);
    const late = await visit({ javaScriptEnabled });
    expect(await heading(late)).toBe('Enkäten är stängd');
  });

  test('a questionnaire that is replaced meanwhile is finished as it was begun', async () => {
    const page = await visit({ javaScriptEnabled });
    await page.getByRole('button', { name: 'Börja svara' }).click();
    await page.locator('input[value="seldom"]').check();
    await next(page);
    const version = `ny-${round().slice(-12)}`;
    await store().questionnaires.put({ ...SHORT, version });
    await store().rounds.revise(round(), null, (known) => ({ ...known, questionnaire: version }), {
      kind: 'questions-changed',
      day: '2026-05-03',
      account: null,
    });
    if (javaScriptEnabled) {
      await page.reload();
      await page.getByRole('button', { name: 'Fortsätt där du var' }).click();
    }
    await goOn(page);
    await send(page);
    await seesThanks(page);
    expect(await responses()).toMatchObject([{ questionnaire: 'kort', safety: 2 }]);
  });
});
