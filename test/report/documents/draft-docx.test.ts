import { strFromU8, unzipSync } from 'fflate';
import mammoth from 'mammoth';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { draftToDocx } from '../../../api/report/documents/draft-docx.ts';
import { aDraft } from '../../support/fixture-draft.ts';
import { somePriorities } from '../../support/fixture-priorities.ts';

async function readBack(docx: Uint8Array): Promise<string> {
  const { value } = await mammoth.convertToHtml(
    { buffer: Buffer.from(docx) },
    { styleMap: ["p[style-name='Title'] => h1.title:fresh"] },
  );
  return value;
}

/** One XML part of the file, such as the document or its footer. */
function part(docx: Uint8Array, name: string): string {
  const bytes = unzipSync(docx)[name];
  if (bytes === undefined) throw new Error(`no part ${name}`);
  return strFromU8(bytes);
}

const headings = (html: string, level: number) =>
  [...html.matchAll(new RegExp(`<h${level}[^>]*>(.*?)</h${level}>`, 'g'))].map(([, text = '']) =>
    text.replaceAll(/<[^>]*>/g, ''),
  );

afterEach(() => {
  vi.useRealTimers();
});

describe('the draft as a Word file', () => {
  test('has real headings for each part and each theme', async () => {
    const html = await readBack(await draftToDocx(aDraft()));
    expect(headings(html, 1)).toEqual([
      'Utkast till medborgarlöften 2027–2028',
      'Så många svarade',
      'Det här går inte att skilja åt',
      'Att tänka på',
      '1. Trygghet i trafik',
      '2. Trygghet i offentlig miljö',
      'Så är utkastet gjort',
    ]);
    expect(headings(html, 2).slice(0, 6)).toEqual([
      'Bakgrund',
      'Siffrorna bakom',
      'Platser',
      'Tider',
      'Önskemål från dem som svarade',
      'Förslag till löften',
    ]);
  });

  test('holds every pledge with its number and all its fields', async () => {
    const draft = aDraft();
    const html = await readBack(await draftToDocx(draft));
    const pledges = draft.themes.flatMap((theme) => theme.pledges);
    expect(headings(html, 3).filter((text) => text.startsWith('Löfte'))).toEqual(
      pledges.map(({ number }) => `Löfte ${number}`),
    );
    for (const { text, purpose, target, countingRule, because, targetKindLabel } of pledges) {
      for (const said of [text, purpose, target, countingRule, because, targetKindLabel]) {
        expect(html).toContain(said);
      }
    }
    for (const label of [
      'Löfte',
      'Syfte',
      'Ansvar',
      'Måltyp',
      'Mål att fylla i',
      'Räkneregel att fylla i',
    ]) {
      expect(html).toContain(`<strong>${label}</strong>`);
    }
  });

  test('holds every figure of the evidence with its span', async () => {
    const html = await readBack(await draftToDocx(aDraft()));
    for (const figure of [
      '342',
      '34\u00a0% (31–37\u00a0%)',
      '1,22 (1,08–1,36)',
      '6–8',
      '0,45 (0,31–0,59)',
    ]) {
      expect(html).toContain(figure);
    }
  });

  test('says first that it is a draft and that the answers are invented', async () => {
    const docx = await draftToDocx(aDraft());
    const html = await readBack(docx);
    expect(html.indexOf('Det här är ett utkast')).toBeLessThan(html.indexOf('Så många svarade'));
    expect(part(docx, 'word/header1.xml')).toContain('Utkast · påhittade exempeldata');
  });

  test('always carries the caution that belongs to the figures', async () => {
    const html = await readBack(await draftToDocx(aDraft({ cautions: [] })));
    expect(html).toContain('Siffrorna gäller dem som svarade, inte alla invånare.');
  });

  test('says why a theme is uncertain', async () => {
    const html = await readBack(await draftToDocx(aDraft()));
    expect(html).toContain('Osäkert');
    expect(html).toContain('bara sju av tio omräkningar');
  });

  test('is in Swedish, with page numbers and headings of tables on each page', async () => {
    const docx = await draftToDocx(aDraft());
    expect(part(docx, 'word/styles.xml')).toContain('w:val="sv-SE"');
    expect(part(docx, 'word/footer1.xml')).toContain('NUMPAGES');
    expect(part(docx, 'word/document.xml')).toContain('<w:tblHeader/>');
  });

  test('draws the ranking that it was made from, described for those who cannot see it', async () => {
    const docx = await draftToDocx(aDraft(), { priorities: somePriorities() });
    expect(Object.keys(unzipSync(docx)).filter((name) => name.endsWith('.png'))).toHaveLength(1);
    expect(part(docx, 'word/document.xml')).toMatch(/descr="Punkten är uppskattningen/);
  });

  test('is the same file from the same draft, dated by the draft and not by the clock', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    const options = { priorities: somePriorities() };
    const docx = await draftToDocx(aDraft(), options);
    vi.setSystemTime('2031-03-04T05:06:07Z');
    const later = await draftToDocx(aDraft(), options);
    expect(Buffer.from(later).equals(Buffer.from(docx))).toBe(true);
    expect(part(docx, 'docProps/core.xml')).toContain('2026-05-20T00:00:00Z');
  });
});
