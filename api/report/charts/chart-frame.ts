import { CHART_FONT } from './chart-style.ts';
import { element, textElement } from './markup.ts';

/** What every chart says about itself, to those who see it and those who hear it. */
export type ChartText = {
  /** Unique on its page, since title and description are referred to by id. */
  readonly id: string;
  /** Says the finding, not the subject: "Mörker och buskörning oroar mest". */
  readonly title: string;
  /** Says how to read the picture. */
  readonly description: string;
};

/**
 * The `<svg>` around a chart: a role, a title, a description and a view box, so
 * that it scales with its column. No `style` attribute and no `<style>`: it can
 * be served under a strict content security policy, and it can be rasterised.
 */
export function chartFrame(
  { id, title, description }: ChartText,
  size: { readonly width: number; readonly height: number },
  parts: readonly string[],
): string {
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      class: 'chart',
      role: 'img',
      'aria-labelledby': `${id}-title ${id}-desc`,
      width: size.width,
      height: size.height,
      viewBox: `0 0 ${size.width} ${size.height}`,
      'font-family': CHART_FONT,
      fill: 'currentColor',
    },
    textElement('title', { id: `${id}-title` }, title),
    textElement('desc', { id: `${id}-desc` }, description),
    ...parts,
  );
}
