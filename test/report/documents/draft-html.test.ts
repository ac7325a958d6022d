import { describe, expect, test } from 'vitest';
import { draftToHtml } from '../../../api/report/documents/draft-html.ts';
import { aDraft } from '../../support/fixture-draft.ts';
import { somePriorities } from '../../support/fixture-priorities.ts';

const ranked = () => draftToHtml(aDraft(), { priorities: somePriorities() });

describe('the draft as a page', () => {
  test('says the same as the Word file: themes, pledges, figures', () => {
    const html = ranked();
    expect(html).toContain('<html lang="sv">');
    for (const text of [
      '<h2>1. Trygghet i trafik</h2>',
      '<h4>Löfte 1.1</h4>',
      '<h4>Löfte 2.1</h4>',
      'Minst ____ trafikkontroller i veckan under 2027–2028',
      '1,22 (1,08–1,36)',
    ]) {
      expect(html).toContain(text);
    }
  });

  test('is the same bytes from the same draft', () => {
    expect(ranked()).toBe(ranked());
  });

  test('shows what somebody wrote as text, never as markup', () => {
    const html = draftToHtml(
      aDraft({ title: '<script>alert(1)</script>', basis: ['Fler & "färre" <b>svar</b>'] }),
    );
    expect(html).not.toMatch(/<script|<b>/);
    expect(html).toContain('&lt;b&gt;svar&lt;/b&gt;');
  });

  test('fetches nothing and runs nothing', () => {
    expect(ranked()).not.toMatch(/<script|<link|src=|@import|url\(|\sstyle=/);
  });

  test('has exactly one style, which a security policy can allow by its digest', () => {
    expect(ranked().match(/<style>/g)).toHaveLength(1);
  });

  test('gives every id once', () => {
    const ids = [...ranked().matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('has a heading for each row and column of its tables', () => {
    const html = ranked();
    expect(html).toContain('<th scope="col"');
    expect(html).toContain('<th scope="row">Buskörning, A-traktor, oljud</th>');
  });
});
