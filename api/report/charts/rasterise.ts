import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Resvg } from '@resvg/resvg-js';

/** A picture for a document, with its size as it is to be shown. */
export type Picture = {
  readonly png: Uint8Array;
  readonly width: number;
  readonly height: number;
};

/** Ink of the charts where no page gives `currentColor` a value. */
const INK = '#1a2326';

/**
 * DejaVu Sans comes with the product, so that a chart looks the same on every
 * server, also on one without any font of its own.
 */
function bundledFonts(): readonly string[] {
  return [
    import.meta.resolve('dejavu-fonts-ttf/ttf/DejaVuSans.ttf'),
    import.meta.resolve('dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf'),
    import.meta.resolve('dejavu-fonts-ttf/ttf/DejaVuSans-Oblique.ttf'),
  ].map((url) => fileURLToPath(url));
}

/**
 * Turns a chart into a PNG of twice its size, sharp enough for print.
 *
 * @returns `null` when the fonts are missing, since a chart would then lose its
 *   text without a word; the caller sets a table in its place
 */
export function rasterise(svg: string): Picture | null {
  let fontFiles: readonly string[];
  try {
    fontFiles = bundledFonts();
  } catch {
    return null;
  }
  if (!fontFiles.every((file) => existsSync(file))) return null;
  const resvg = new Resvg(svg.replace('<svg ', `<svg color="${INK}" `), {
    background: '#ffffff',
    fitTo: { mode: 'zoom', value: 2 },
    font: {
      fontFiles: [...fontFiles],
      loadSystemFonts: false,
      defaultFontFamily: 'DejaVu Sans',
      sansSerifFamily: 'DejaVu Sans',
    },
  });
  return {
    png: resvg.render().asPng(),
    width: resvg.width,
    height: resvg.height,
  };
}
