import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ownSection, ownTexts } from '../../api/contract/questionnaire/module.ts';
import type { Kit } from '../../api/contract/tablet/kit.ts';
import { aDraft, exampleKit, NOON } from '../interviewer/example-kit.ts';
import { guardsQuestion } from '../support/own-questions.ts';
import { axeFindings, openChromium, sidewaysScroll } from './chromium.ts';
import {
  buildInterview,
  type InterviewFiles,
  openInterview,
  smallTargets,
} from './interview-site.ts';

let browser: Browser;
let files: InterviewFiles;
let kit: Kit | undefined;

beforeAll(async () => {
  files = await buildInterview();
  browser = await openChromium();
});

afterAll(() => browser?.close());

/** Enough for every question that can follow to be asked. */
const ANSWERS = {
  worries: ['lighting', 'fraud'],
  'concern.0.place': { text: 'Gränden bakom kiosken' },
  'wishes-police': ['visible-patrols'],
  'age-group': 'under-13',
};

async function interview(page: 'worries' | 'place' | 'wishes' | 'about', more = {}) {
  kit ??= await exampleKit();
  const draft = aDraft({ page, answers: ANSWERS, earlier: [{}], touchedAt: NOON });
  const opened = await openInterview(browser, files, { kit, draft, ...more });
  if (page === 'place') await opened.getByRole('button', { name: 'Visa alla platser' }).click();
  return opened;
}

/** Texts whose contrast is under 7 to 1. */
async function faintTexts(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const judge: typeof axe = Reflect.get(window, 'axe');
    const rule = 'color-contrast-enhanced';
    const { violations } = await judge.run(document, { runOnly: [rule] });
    return violations.flatMap(({ nodes }) => nodes.map(({ html }) => html));
  });
}

const PAGES = ['worries', 'place', 'wishes', 'about'] as const;
const SIZES = [
  { width: 820, height: 1180 },
  { width: 1180, height: 820 },
  { width: 360, height: 740 },
];

describe.each(SIZES)('at $width × $height', (viewport) => {
  test.each(PAGES)('the page of %s is hit with gloves, and free of axe findings', async (name) => {
    for (const theme of [null, 'sunlight'] as const) {
      const page = await interview(name, { theme, context: { viewport } });
      expect(await axeFindings(page)).toEqual([]);
      expect(await smallTargets(page)).toEqual([]);
      expect(await sidewaysScroll(page)).toBe(0);
      if (theme) expect(await faintTexts(page)).toEqual([]);
    }
  });
});

test('the dialog about breaking off is free of axe findings, in the sun too', async () => {
  const page = await interview('worries', { theme: 'sunlight' });
  await page.getByRole('button', { name: 'Ångra' }).click();
  await page.getByRole('button', { name: 'Avbryt' }).click();
  await page.getByRole('dialog').waitFor();
  expect(await axeFindings(page)).toEqual([]);
  expect(await faintTexts(page)).toEqual([]);
});

describe('a question of the round’s own', () => {
  test('about a number is written or passed by; what is too much is told, and not kept', async () => {
    const base = await exampleKit();
    const several = {
      id: 'own-several',
      kind: 'several',
      most: 2,
      options: [{ code: 'a' }, { code: 'b' }, { code: 'c' }],
      texts: { sv: { title: 'Vad ser du här?', options: { a: 'Ljus', b: 'Folk', c: 'Träd' } } },
    } as const;
    const questions = [guardsQuestion, several];
    const added = ownSection(questions)?.section;
    if (!added) throw new Error('own questions make a section');
    const { sections, texts } = base.questionnaire;
    const swedish = { ...texts.sv, ...ownTexts(questions).sv };
    const others = sections.filter(({ id }) => id !== added.id);
    const asked = { sections: [...others, added], texts: { ...texts, sv: swedish } };
    const page = await openInterview(browser, files, {
      kit: { ...base, questionnaire: { ...base.questionnaire, ...asked } },
      draft: aDraft({ page: 'about' }),
    });
    const answers = () => page.evaluate(() => window.draft.answers);
    const number = page.getByRole('textbox', { name: 'Hur många timmar har ni väktare' });
    await number.pressSequentially('1 000');
    expect(await answers()).toEqual({ 'own-guards': '1000' });
    await number.fill('9000');
    await page.getByText('Skriv ett tal som är högst 1000.').waitFor();
    expect(await answers()).toEqual({ 'own-guards': null });
    await number.fill('12');
    await page.getByRole('button', { name: 'Ljus' }).click();
    await page.getByRole('button', { name: 'Träd' }).click();
    expect(await answers()).toEqual({ 'own-guards': '12', 'own-several': ['a', 'c'] });
    expect(await page.evaluate(() => window.draft.earlier.length)).toBe(3);
  });
});
