import mammoth from 'mammoth';
import { describe, expect, test } from 'vitest';
import { prioritiesToDocx } from '../../../api/report/documents/priorities-docx.ts';
import { prioritiesToHtml } from '../../../api/report/documents/priorities-html.ts';
import { aRankedItem, somePriorities } from '../../support/fixture-priorities.ts';

const FORBIDDEN = /signifikant|representativ|invånarna tycker/i;

describe('the report of a ranking as a document', () => {
  test('has the same parts in Word as on the page', async () => {
    const html = prioritiesToHtml(somePriorities());
    const docx = await prioritiesToDocx(somePriorities());
    const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(docx) });
    const parts = [...html.matchAll(/<h2[^>]*>(.*?)<\/h2>/g)].map(([, text = '']) => text);
    expect(parts).toContain('Det som oroar mest');
    expect(parts).toContain('Önskemål till polisen');
    expect(parts).toContain('Att tänka på');
    for (const heading of parts) expect(value).toContain(`<h1>${heading}</h1>`);
    expect(value).toContain('1,22 (1,09–1,36)');
  });

  test('puts a table with every row after each picture', () => {
    const html = prioritiesToHtml(somePriorities());
    const afterPictures = html.split('</figure>').slice(1);
    expect(afterPictures).toHaveLength(6);
    for (const rest of afterPictures) expect(rest.trimStart()).toMatch(/^<div class="scroll"/);
  });

  test('says of a hidden group that it is not shown, and asks it about nothing that nobody was asked', () => {
    const html = prioritiesToHtml(somePriorities());
    expect(html).toContain('<td class="figures">visas inte</td>');
    expect(html).toContain('Visas inte: färre än 5 svar (10 för plats i grupp)');
    expect(html).toContain('<th scope="col">Önskemål</th>');
    const unasked = somePriorities({ wishes: { police: [], municipality: [] } });
    expect(prioritiesToHtml(unasked)).not.toContain('<th scope="col">Önskemål</th>');
  });

  test('lists all of a long ranking, and says that the picture shows the first', () => {
    const themes = Array.from({ length: 50 }, (_, index) =>
      aRankedItem(
        [`t${index}`, `Åtgärd ${index + 1}`, 40, 0.5 - index / 120, 3, [1, 50], 1],
        index + 1,
      ),
    );
    const html = prioritiesToHtml(somePriorities({ themes }));
    expect(html).toContain('Bilden visar de 16 första, tabellen alla 50.');
    expect(html).toContain('<th scope="row">Åtgärd 50</th>');
  });

  test('speaks of alternatives and the survey’s own scale when it is somebody else’s survey', () => {
    const html = prioritiesToHtml(
      somePriorities({
        round: null,
        snapshot: null,
        measure: { kind: 'rating', low: 1, high: 5, label: 'hur viktigt' },
      }),
    );
    expect(html).toContain('Hur viktigt, i snitt (1–5)');
    expect(html).toContain('<h1>Rangordning: hur viktigt</h1>');
    expect(html).not.toContain('Otrygghet');
  });

  test('never claims more than the figures carry', () => {
    expect(prioritiesToHtml(somePriorities())).not.toMatch(FORBIDDEN);
  });
});
