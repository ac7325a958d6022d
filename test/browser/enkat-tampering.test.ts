/** Forms that were changed, doubled or kept too long: nobody is refused for it, and nothing counts twice. */
import { describe, expect, test } from 'vitest';
import { answer, goOn, heading, next, send, stepOf } from './enkat-respondent.ts';
import { seesThanks, shortEnkat } from './short-enkat.ts';

const { visit, address, responses, flags, keptAside, moveClock, now } = shortEnkat();

describe('without a script', () => {
  const visitPlain = () => visit({ javaScriptEnabled: false });

  test('a hidden field that was changed loses nothing that one can go back to', async () => {
    const page = await visitPlain();
    await answer(page, { safety: 'always' });
    const spoil = (field: Element) => field.setAttribute('value', 'x');
    await page.locator('input[name="state"]').first().evaluate(spoil);
    await send(page);
    expect(await heading(page)).toBe('Vi kan inte läsa svaren från förra sidan');
    expect(await responses()).toEqual([]);
    await page.goBack();
    await page.reload();
    await send(page);
    await seesThanks(page);
    expect(await responses()).toHaveLength(1);
  });

  test('a step that was skipped by a changed form is asked', async () => {
    const page = await visitPlain();
    await page.getByRole('button', { name: 'Börja svara' }).click();
    await page
      .locator('input[name="step"]')
      .evaluate((field) => field.setAttribute('value', 'concern.3.insecurity'));
    await page.getByRole('button', { name: 'Nästa' }).click();
    // The click does not wait for the page that it leads to.
    await page.locator('input[name="step"][value="safety"]').waitFor({ state: 'attached' });
    expect(await stepOf(page)).toBe('safety');
  });

  test('answers that are changed after sending are told to be late, and kept aside', async () => {
    const page = await visitPlain();
    await answer(page, { safety: 'always' });
    await send(page);
    await seesThanks(page);
    await page.goBack();
    await page.locator('button[value="change:safety"]').click();
    await page.locator('input[value="never"]').check();
    await page.getByRole('button', { name: 'Nästa' }).click();
    await send(page);
    expect(await heading(page)).toBe('Du har redan skickat');
    expect(await responses()).toHaveLength(1);
    expect(await keptAside()).toEqual({ conflict: 1, refused: 0 });
  });

  test('two tabs are two answers, since nothing tells them apart from two persons', async () => {
    const page = await visitPlain();
    const other = await page.context().newPage();
    await other.goto(address());
    for (const tab of [page, other]) {
      await answer(tab, { safety: 'often' });
      await send(tab);
      await seesThanks(tab);
    }
    expect(await responses()).toHaveLength(2);
  });
});

describe('with a script', () => {
  test('the same answers in two tabs count once, and the second is told so', async () => {
    const page = await visit();
    await page.getByRole('button', { name: 'Börja svara' }).click();
    await page.locator('input[value="often"]').check();
    await next(page);
    const other = await page.context().newPage();
    other.setDefaultTimeout(10_000);
    await other.goto(address());
    await other.getByRole('button', { name: 'Fortsätt där du var' }).click();
    await goOn(page, { comment: 'Från den första fliken' });
    await send(page);
    await seesThanks(page);
    await goOn(other, { comment: 'Från den andra fliken' });
    await send(other);
    await other.locator('h1', { hasText: 'Du har redan skickat' }).waitFor();
    expect((await responses()).map(({ comment }) => comment)).toEqual(['Från den första fliken']);
    expect(await keptAside()).toEqual({ conflict: 1, refused: 0 });
  });

  test.each([
    ['changed on the way', (token: string) => token.replace(/.$/, 'x'), 'no-form'],
    ['taken from another answer', () => '', 'used-form'],
    ['missing', () => undefined, 'no-form'],
  ])('a token that is %s refuses nobody, and is seen as a flag', async (_, change, flag) => {
    const page = await visit();
    const stranger = await (await page.request.get(`${address()}/fragor`)).json();
    await page.route('**/responses', (route) => {
      const body = route.request().postDataJSON();
      const formToken = change(body.formToken);
      const sent = formToken === '' ? stranger.form.token : formToken;
      return route.continue({ postData: JSON.stringify({ ...body, formToken: sent }) });
    });
    await answer(page);
    await send(page);
    await seesThanks(page);
    expect((await flags()).flat()).toContain(flag);
  });

  test('a form that lay open for weeks is taken, and seen as a flag', async () => {
    const page = await visit();
    await answer(page, { safety: 'often' });
    moveClock(new Date(now().getTime() + 15 * 24 * 3600_000));
    await send(page);
    await seesThanks(page);
    expect(await flags()).toEqual([['old-form']]);
  });

  test('the field that nobody sees is in no way of a person', async () => {
    const page = await visit();
    await answer(page);
    const field = page.locator('input[name="website"]');
    expect(await field.isVisible()).toBe(false);
    expect(await page.getByRole('textbox').count()).toBe(0);
    await field.evaluate((input) => input.setAttribute('value', 'https://reklam.example'));
    await send(page);
    await seesThanks(page);
    expect((await flags()).flat()).toContain('hidden-field');
  });
});
