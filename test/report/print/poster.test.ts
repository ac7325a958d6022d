import { Resvg } from '@resvg/resvg-js';
import jsqr from 'jsqr';
import { describe, expect, test } from 'vitest';
import type { Invitation } from '../../../api/contract/index.ts';
import { posterHtml } from '../../../api/report/print/poster.ts';
import { PRINT_LANGUAGES, printWords } from '../../../api/report/print/print-words.ts';
import ar from '../../../api/report/print/words/ar.json' with { type: 'json' };
import en from '../../../api/report/print/words/en.json' with { type: 'json' };
import sv from '../../../api/report/print/words/sv.json' with { type: 'json' };
import svSimple from '../../../api/report/print/words/sv-simple.json' with { type: 'json' };
import { aRound } from '../../support/fixture-round.ts';

const poster = (code: string, venue: string): Invitation => ({
  id: `poster-${code.toLowerCase()}`,
  kind: 'poster',
  code,
  venue,
  opensOn: null,
  closesOn: null,
  planned: null,
  ended: false,
});

const round = aRound({
  closesOn: '2026-05-31',
  languages: ['sv', 'en', 'ar'],
  controller: 'Kommunstyrelsen i Exempelstad',
  contact: { role: 'Samordnaren', email: 'trygghet@exempel.se' },
});
const source = { round, logo: null, publicUrl: 'https://dialog.exempel.se' };

/** What a phone's camera reads in a drawing. */
function read(svg: string): string | undefined {
  const { pixels, width, height } = new Resvg(svg, {
    fitTo: { mode: 'width', value: 500 },
  }).render();
  return jsqr.default(new Uint8ClampedArray(pixels), width, height)?.data;
}

describe('a poster', () => {
  test('has a QR code that another program reads as the short address of its venue', () => {
    const html = posterHtml(source, [poster('K7RW4', 'Biblioteket'), poster('J9MXT', 'Badet')]);
    const drawings = html.match(/<svg.*?<\/svg>/gs) ?? [];
    expect(drawings.map(read)).toEqual([
      'https://dialog.exempel.se/i/K7RW4',
      'https://dialog.exempel.se/i/J9MXT',
    ]);
  });

  test('has white around the QR code, as wide as the standard asks', () => {
    const [svg = ''] =
      posterHtml(source, [poster('K7RW4', 'Biblioteket')]).match(/<svg.*?<\/svg>/s) ?? [];
    const side = Number(/viewBox="0 0 (\d+)/.exec(svg)?.[1]);
    const corners = [...svg.matchAll(/M(\d+) (\d+)h(\d+)/g)].map(([, x, y, width]) => ({
      left: Number(x),
      top: Number(y),
      right: Number(x) + Number(width),
    }));
    expect(Math.min(...corners.map(({ left }) => left))).toBe(4);
    expect(Math.min(...corners.map(({ top }) => top))).toBe(4);
    expect(Math.max(...corners.map(({ right }) => right))).toBe(side - 4);
  });

  test('says who asks, until when, in which languages, where it hangs and whom to ask', () => {
    const html = posterHtml(source, [poster('K7RW4', 'Biblioteket & kafé')]);
    for (const words of [
      'Vad gör dig otrygg i Exempelstad?',
      'dialog.exempel.se/<wbr>i/K7RW4',
      'Svara senast 31 maj 2026.',
      'English',
      'العربية',
      'Kommunstyrelsen i Exempelstad',
      'Samordnaren, trygghet@exempel.se',
      'Affisch: Biblioteket &amp; kafé',
    ])
      expect(html).toContain(words);
    expect(html).not.toMatch(/anonym/i);
  });

  test('of an example says so, and another does not', () => {
    const real = { ...source, round: { ...round, example: false } };
    expect(posterHtml(source, [poster('K7RW4', 'Badet')])).toContain('Exempel. Sätt inte upp');
    expect(posterHtml(real, [poster('K7RW4', 'Badet')])).not.toContain('Exempel. Sätt inte upp');
  });
});

describe('the words of what is printed', () => {
  test('are the same in number in every language', () => {
    const keys = Object.keys(sv).sort();
    for (const texts of [svSimple, en, ar]) expect(Object.keys(texts).sort()).toEqual(keys);
  });

  test('have the same blanks to fill in every language', () => {
    const blanks = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort();
    for (const texts of [svSimple, en, ar])
      for (const [key, text] of Object.entries(sv))
        expect(blanks(texts[key as keyof typeof sv]), key).toEqual(blanks(text));
  });

  test('know which way each language is written', () => {
    expect(PRINT_LANGUAGES.map((code) => printWords(code).direction)).toEqual([
      'ltr',
      'ltr',
      'ltr',
      'rtl',
    ]);
    expect(printWords('ar').day('2026-05-31')).toMatch(/31.*2026/);
  });
});
