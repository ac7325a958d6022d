import { strFromU8, unzipSync } from 'fflate';
import mammoth from 'mammoth';
import { describe, expect, test } from 'vitest';
import { briefingDocument } from '../../../api/report/documents/briefing-document.ts';
import { htmlDocument } from '../../../api/report/documents/html-document.ts';
import { wordDocument } from '../../../api/report/documents/word-document.ts';
import { somePriorities } from '../../support/fixture-priorities.ts';
import { aRound } from '../../support/fixture-round.ts';

const briefing = (changes = {}) =>
  briefingDocument({
    priorities: somePriorities(changes),
    round: aRound({ margins: [] }),
    catalogue: null,
    flagged: [],
  });

/** Read by a program that is not ours. */
async function readBack(docx: Uint8Array): Promise<string> {
  const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(docx) });
  return value;
}

const headings = (html: string, level: number) =>
  [...html.matchAll(new RegExp(`<h${level}[^>]*>(.*?)</h${level}>`, 'g'))].map(([, text = '']) =>
    text.replaceAll(/<[^>]*>/g, ''),
  );

describe('the briefing for the meeting as a Word file', () => {
  test('has real headings, from what was found to how it was reckoned', async () => {
    const html = await readBack(await wordDocument(briefing()));
    const found = headings(html, 1);
    const wanted = [
      'Vilka som svarade',
      'Att tänka på',
      'Det här går inte att skilja åt',
      'Vad tål ordningen?',
      'Tidningstestet',
      'Så är det räknat',
    ];
    expect(found.filter((text) => wanted.includes(text))).toEqual(wanted);
    expect(headings(html, 2).filter((text) => text.includes('?”'))).toHaveLength(5);
  });

  test('has its rankings as real tables and as pictures with the finding as their text', async () => {
    const docx = await wordDocument(briefing());
    const html = await readBack(docx);
    expect(html.match(/<table/g)?.length).toBeGreaterThanOrEqual(2);
    const xml = strFromU8(unzipSync(docx)['word/document.xml'] ?? new Uint8Array());
    const texts = [...xml.matchAll(/<wp:docPr[^>]*descr="([^"]*)"/g)].map(([, text = '']) => text);
    expect(texts.length).toBeGreaterThanOrEqual(2);
    for (const text of texts) expect(text.length).toBeGreaterThan(20);
    const styles = strFromU8(unzipSync(docx)['word/styles.xml'] ?? new Uint8Array());
    expect(styles).toContain('w:val="sv-SE"');
  });

  test('says the main caution, and nothing that our figures can not bear', async () => {
    const html = await readBack(await wordDocument(briefing()));
    expect(html).toContain('Siffrorna gäller dem som svarade, inte alla invånare.');
    expect(html).not.toMatch(/signifikant|representativ|invånarna tycker/i);
    expect(html.replaceAll('Det är ingen felmarginal', '')).not.toMatch(/felmarginal/i);
  });

  test('is made also while nothing can be ranked', async () => {
    const nothing = { themes: [], places: [], timesOfDay: [], pairs: [], gaps: [] };
    const html = await readBack(await wordDocument(briefing(nothing)));
    expect(html).toContain('för få svarat');
    expect(html).not.toMatch(/NaN|undefined|Infinity/);
  });
});

test('the briefing as a page says the same as the Word file', async () => {
  const document = briefing();
  const page = htmlDocument(document);
  for (const text of headings(await readBack(await wordDocument(document)), 2))
    expect(page).toContain(text);
});
