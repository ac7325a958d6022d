import { describe, expect, test } from 'vitest';
import {
  type IntervalPlotOptions,
  intervalPlot,
} from '../../../api/report/charts/interval-plot.ts';
import { THEMES } from '../../support/fixture-priorities.ts';

const OPTIONS: IntervalPlotOptions = {
  id: 'themes',
  title: 'Buskörning och mörker oroar mest',
  description: 'Punkten är uppskattningen, bandet dess spann.',
};

/** What a reader sees: the texts of the picture, in order, lines of a label joined. */
function textsOf(svg: string): readonly string[] {
  return [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text = '']) => text);
}

function plot(options: Partial<IntervalPlotOptions> = {}): string {
  return intervalPlot(THEMES, { ...OPTIONS, ...options });
}

const count = (text: string, part: string) => text.split(part).length - 1;

describe('the picture of a ranking', () => {
  test('names itself and its finding to those who cannot see it', () => {
    const svg = plot();
    expect(svg).toContain('role="img"');
    expect(svg).toContain('aria-labelledby="themes-title themes-desc"');
    expect(svg).toContain('<title id="themes-title">Buskörning och mörker oroar mest</title>');
    expect(svg).toContain('<desc id="themes-desc">Punkten är uppskattningen, bandet dess spann.');
  });

  test('draws one dot on one band for each item that is ranked', () => {
    const ranked = THEMES.filter(({ status }) => status === 'ranked').length;
    expect(count(plot(), '<circle')).toBe(ranked);
    expect(count(plot(), '<rect')).toBe(ranked);
  });

  test.each([330, 820, 1440])('keeps every item in the list at a width of %i', (width) => {
    const words = textsOf(plot({ width })).join(' ').replaceAll('- ', '');
    for (const { label } of THEMES) expect(words).toContain(label);
  });

  test('says in words why an item has no figure', () => {
    expect(textsOf(plot())).toContain('för få svar');
    expect(textsOf(plot())).toContain('färre än 5');
    expect(textsOf(plot({ smallestCell: 10 }))).toContain('färre än 10');
  });

  test('writes the possible ranks, the level, the share and the number beside the picture', () => {
    const texts = textsOf(plot());
    const first = texts.indexOf('Buskörning, A-traktor, oljud');
    expect(texts[first - 1]).toBe('1–2');
    expect(texts.slice(first + 1, first + 4)).toEqual(['1,22', '34\u00a0%', '342']);
  });

  test('writes the figures with their noun on a phone', () => {
    expect(textsOf(plot({ width: 330 }))).toContain('1,22 · 34\u00a0% · nämnd av 342');
  });

  test('draws a line with words where the figures carry a boundary, and only there', () => {
    const tiers = new Set(THEMES.map((item) => (item.status === 'ranked' ? item.tier : 1)));
    expect(textsOf(plot()).filter((text) => text.includes('gräns som siffrorna bär'))).toHaveLength(
      tiers.size - 1,
    );
  });

  test('shows wishes on the share of those who answered', () => {
    const texts = textsOf(plot({ measure: 'prevalence' }));
    expect(texts).toContain('Andel av dem som svarade');
    expect(texts).toContain('20\u00a0%');
    expect(texts).not.toContain('1,22');
  });

  test('names the axis of somebody else’s scale as told', () => {
    expect(textsOf(plot({ axisLabel: 'Hur nöjd, 1–5', from: 0.05 }))).toContain('Hur nöjd, 1–5');
  });

  test('carries nothing that a strict content security policy refuses', () => {
    expect(plot()).not.toMatch(/\sstyle=|<style|<script|href=|url\(/);
  });

  test('escapes a label that looks like markup', () => {
    const [first] = THEMES;
    const svg = intervalPlot([{ ...first, status: 'too-few', id: 'x', label: '<b>&"' }], OPTIONS);
    expect(svg).toContain('&lt;b&gt;&amp;&quot;');
    expect(svg).not.toContain('<b>');
  });

  test('draws a list in which nothing can be ranked yet', () => {
    const svg = intervalPlot([{ status: 'too-few', id: 'a', label: 'Mörker' }], OPTIONS);
    expect(textsOf(svg)).toContain('för få svar');
    expect(svg).not.toMatch(/NaN|Infinity/);
  });

  test('keeps every mark inside the picture', () => {
    const svg = plot({ width: 330 });
    for (const [, x = '0'] of svg.matchAll(/ c?x="([-\d.]+)"/g)) {
      expect(Number(x)).toBeGreaterThanOrEqual(0);
      expect(Number(x)).toBeLessThanOrEqual(330);
    }
  });
});
