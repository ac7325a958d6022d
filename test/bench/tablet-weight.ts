/**
 * What the tablet app weighs: all that a browser keeps of it after one visit, and its service worker.
 *
 * `node test/bench/tablet-weight.ts`; ends with status 1 when the budget is passed.
 */
import { openChromium } from '../browser/chromium.ts';
import { runningSite } from '../browser/running-site.ts';
import { visit } from '../browser/tablet-site.ts';
import { TABLET_BUDGET, weighTablet } from '../browser/tablet-weight.ts';

const browser = await openChromium();
const site = await runningSite();
try {
  const files = await weighTablet(await visit(await browser.newContext(), site.address));
  const sum = (of: 'plain' | 'gzip' | 'brotli') => files.reduce((all, file) => all + file[of], 0);
  const row = (name: string, { plain, gzip, brotli }: Omit<(typeof files)[number], 'path'>) =>
    `| ${name} | ${plain} | ${gzip} | ${brotli} |`;
  console.log('| kept on the tablet | bytes | gzip | brotli |\n|---|---|---|---|');
  for (const file of files) console.log(row(file.path, file));
  const all = { plain: sum('plain'), gzip: sum('gzip'), brotli: sum('brotli') };
  console.log(row('all', all));
  console.log(`\nThe tablet app: ${all.gzip} bytes with gzip of the ${TABLET_BUDGET} allowed.`);
  if (all.gzip > TABLET_BUDGET) process.exitCode = 1;
} finally {
  await browser.close();
  await site.close();
}
