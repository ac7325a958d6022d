/** The interview alone in a browser, with the kit of the example round and under the policy of the real pages. */
import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { build } from 'vite';
import { onTestFinished } from 'vitest';
import type { Kit } from '../../api/contract/tablet/kit.ts';
import type { Draft } from '../../survey-ui/interviewer/interview/draft.ts';
import type {} from './interview-page.tsx';

const ENTRY = fileURLToPath(new URL('interview-page.tsx', import.meta.url));
const ADDRESS = 'http://localhost/';
const POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'";
const TYPES: Readonly<Record<string, string>> = { js: 'text/javascript', css: 'text/css' };

/** Each file that the page may load, by its path. */
export type InterviewFiles = ReadonlyMap<string, string | Uint8Array>;

export async function buildInterview(): Promise<InterviewFiles> {
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    build: {
      write: false,
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rolldownOptions: { input: ENTRY },
    },
  });
  const [first] = [built].flat();
  const output = first && 'output' in first ? first.output : [];
  const files = new Map(
    output.map((file) => [file.fileName, file.type === 'chunk' ? file.code : file.source]),
  );
  const entry = output.find((file) => file.type === 'chunk' && file.isEntry);
  const styles = [...files.keys()].find((name) => /interview-page.*\.css$/.test(name));
  if (!entry || !styles) throw new Error('the interview builds into a script and a stylesheet');
  const html = `<!doctype html><html lang="sv" class="tablet"><head><meta charset="utf-8">
    <title>Intervju</title><meta name="viewport" content="width=device-width">
    <link rel="stylesheet" href="/${styles}"></head>
    <body><script type="module" src="/${entry.fileName}"></script></body></html>`;
  return files.set('', html);
}

export interface Opened {
  readonly kit: Kit;
  readonly draft: Draft;
  readonly placesFirst?: readonly string[];
  readonly theme?: 'sunlight' | null;
  readonly context?: BrowserContextOptions;
}

/** Opens the interview at the size of a tablet that stands, unless told. */
export async function openInterview(
  browser: Browser,
  files: InterviewFiles,
  { kit, draft, placesFirst = [], theme = null, context = {} }: Opened,
): Promise<Page> {
  const size = { viewport: { width: 820, height: 1180 } };
  const opened = await browser.newContext({ ...size, ...context });
  onTestFinished(() => opened.close());
  const page = await opened.newPage();
  await page.route('**/*', (route) => {
    const name = new URL(route.request().url()).pathname.slice(1);
    const file = files.get(name);
    if (file === undefined) return route.fulfill({ status: 404 });
    const contentType = TYPES[name.split('.').at(-1) ?? ''] ?? 'text/html; charset=utf-8';
    const headers = { 'content-security-policy': POLICY };
    return route.fulfill({ body: Buffer.from(file), contentType, headers });
  });
  await page.addInitScript(
    (given) => {
      Object.assign(window, given);
    },
    { kit, draft, placesFirst },
  );
  await page.goto(ADDRESS);
  await page.locator('h1').waitFor();
  if (theme) await page.evaluate((name) => document.documentElement.classList.add(name), theme);
  return page;
}

/** What can be pressed and is smaller than a gloved finger, with its row where it has one: its words and size. */
export function smallTargets(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('button, input, select, summary, a')]
      .filter((one) => one.closest('.visually-hidden, dialog:not([open])') === null)
      .map((one) => one.closest('.choice') ?? one)
      .map((one) => ({ words: one.textContent, box: one.getBoundingClientRect() }))

      .filter(({ box }) => box.height < 56 || box.width < 56)
      .map(({ words, box }) => `${words}: ${box.width} × ${box.height}`),
  );
}
