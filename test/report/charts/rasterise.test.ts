import { Resvg } from '@resvg/resvg-js';
import { describe, expect, test } from 'vitest';
import { intervalPlot } from '../../../api/report/charts/interval-plot.ts';
import { rasterise } from '../../../api/report/charts/rasterise.ts';
import { THEMES } from '../../support/fixture-priorities.ts';

const SVG = (content: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="120" height="40" viewBox="0 0 120 40" font-family="system-ui, sans-serif" fill="currentColor">${content}</svg>`;

/** A picture without its text is smaller as a file, since an empty surface packs well. */
function bytesOf(svg: string): number {
  return rasterise(svg)?.png.length ?? 0;
}

describe('a chart as a picture for Word', () => {
  test('keeps its text, with the font that comes with the product', () => {
    const empty = bytesOf(SVG(''));
    expect(empty).toBeGreaterThan(0);
    expect(bytesOf(SVG('<text x="5" y="25" font-size="15">Mörker åäö</text>'))).toBeGreaterThan(
      empty * 2,
    );
  });

  test('would lose its text without that font, which is why the font comes along', () => {
    const bare = (content: string) =>
      new Resvg(SVG(content), { font: { loadSystemFonts: false } }).render().asPng().length;
    expect(bare('<text x="5" y="25" font-size="15">Mörker</text>')).toBe(bare(''));
  });

  test('is a PNG of the size of the chart, at twice the sharpness', () => {
    const picture = rasterise(
      intervalPlot(THEMES, { id: 'a', title: 'b', description: 'c', width: 680 }),
    );
    expect(picture?.width).toBe(680);
    const png = Buffer.from(picture?.png ?? []);
    expect(png.subarray(1, 4).toString('latin1')).toBe('PNG');
    expect(png.readUInt32BE(16)).toBe(1360);
  });

  test('is the same bytes each time', () => {
    const svg = intervalPlot(THEMES, { id: 'a', title: 'b', description: 'c' });
    expect(rasterise(svg)?.png).toEqual(rasterise(svg)?.png);
  });
});
