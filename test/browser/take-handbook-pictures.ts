/** `npm run handbook:pictures`: takes the pictures of the handbook again, from the pages as they are. */
import { rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import {
  handbookSite,
  MOST_HEIGHT,
  PICTURE_WIDTH,
  pictureNames,
  wordsDigest,
} from './handbook-site.ts';

const FOLDER = new URL('../../survey-ui/council/handbook/pictures/', import.meta.url);
const MOST_BYTES = 60_000;
const QUALITIES = [75, 60, 45, 30];

/** The top of the page's own part, as small as it has to be. */
async function takePicture(page: Page) {
  const box = await page.locator('main').boundingBox();
  if (!box) throw new Error(`${page.url()} has nothing to show`);
  const [width, height] = [PICTURE_WIDTH, Math.ceil(Math.min(box.height, MOST_HEIGHT))];
  const session = await page.context().newCDPSession(page);
  for (const quality of QUALITIES) {
    const { data } = await session.send('Page.captureScreenshot', {
      format: 'webp',
      quality,
      captureBeyondViewport: true,
      clip: { x: 0, y: box.y, width, height, scale: 1 },
    });
    const bytes = Buffer.from(data, 'base64');
    if (bytes.length <= MOST_BYTES) return { bytes, width, height };
  }
  throw new Error(`${page.url()} makes a picture of more than ${MOST_BYTES} bytes`);
}

const site = await handbookSite();
const taken: Record<string, { digest: string; width: number; height: number }> = {};
try {
  for (const name of pictureNames) {
    await site.show(name);
    const { bytes, width, height } = await takePicture(site.page);
    rmSync(new URL(`${name}.webp`, FOLDER), { force: true });
    writeFileSync(new URL(`${name}.webp`, FOLDER), bytes);
    taken[name] = { digest: await wordsDigest(site.page), width, height };
    process.stdout.write(`${name}: ${Math.ceil(bytes.length / 1000)} kB\n`);
  }
  writeFileSync(
    fileURLToPath(new URL('taken.json', FOLDER)),
    `${JSON.stringify(taken, null, 2)}\n`,
  );
} finally {
  await site.close();
}
process.exit(0);
