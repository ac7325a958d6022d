/**
 * What the charts look like. Colours stand as presentation attributes, which
 * any style sheet overrides by class and which a strict content security policy
 * allows; text and lines take `currentColor`, so they follow light and dark.
 */
export const CHART_COLOURS = {
  band: '#cfe3e5',
  estimate: '#0a5a63',
} as const;

/** Text that stands back: by opacity where no style sheet knows the class. */
export const MUTED = { class: 'chart-muted', 'fill-opacity': 0.78 } as const;

/** The first family that exists is used; the bundled one serves the raster images. */
export const CHART_FONT = 'system-ui, Segoe UI, Roboto, DejaVu Sans, sans-serif';

/** Style rules for pages that embed the charts; the classes are the contract. */
export const CHART_STYLE = `
.chart { max-width: 100%; height: auto; }
.chart-muted { fill-opacity: 1; fill: var(--muted, #55646a); }
.chart-band { fill: var(--band, #cfe3e5); }
.chart-estimate { fill: var(--accent, #0a5a63); }
.chart-whisker { stroke: var(--accent, #0a5a63); }
`;
