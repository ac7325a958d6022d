/** What the tablet app weighs: all that a browser keeps of it, and the worker that keeps it. */
import { brotliCompressSync, gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { keptAddresses } from './tablet-site.ts';

/** Compressed, in bytes: the whole app with Swedish. */
export const TABLET_BUDGET = 150_000;

interface WeighedFile {
  readonly path: string;
  /** Bytes as they are, and compressed in the two ways that servers do. */
  readonly plain: number;
  readonly gzip: number;
  readonly brotli: number;
}

/** The heaviest first, for a page whose app is kept. */
export async function weighTablet(page: Page): Promise<readonly WeighedFile[]> {
  const paths = [...(await keptAddresses(page)), '/intervju-worker.js'];
  const { origin } = new URL(page.url());
  const files = await Promise.all(
    paths.map(async (path) => {
      const response = await fetch(origin + path);
      if (!response.ok)
        throw new Error(`${path} is kept, but the server answers ${response.status}`);
      const body = new Uint8Array(await response.arrayBuffer());
      return {
        path,
        plain: body.length,
        gzip: gzipSync(body).length,
        brotli: brotliCompressSync(body).length,
      };
    }),
  );
  return files.toSorted((a, b) => b.gzip - a.gzip);
}
