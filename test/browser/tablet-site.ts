/**
 * The tablet app behind a gate, as a bad network or an upgraded server would be: it can be shut, lead
 * to another version of the app, or answer something else at one address.
 */
import { once } from 'node:events';
import {
  createServer,
  type IncomingMessage,
  type ServerResponse,
  request as send,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import type { BrowserContext, Page } from 'playwright-core';
import type { Plugin } from 'vite';
import { runningSite } from './running-site.ts';

type Site = Awaited<ReturnType<typeof runningSite>>;

/** What comes instead of the file at an address. */
export type Wrong = 'nothing' | 'login page' | 'redirect' | 'other bytes';

const LOGIN_PAGE = '<!doctype html><title>Logga in</title><h1>Logga in på kaféets nät</h1>';

/** The app as it will be: the same source with a line more, so that a version can be told on the page. */
export async function appOfVersion(version: string) {
  const line = `document.documentElement.dataset.version = ${JSON.stringify(version)};`;
  const plugin: Plugin = {
    name: 'version',
    transform: { filter: { id: /interviewer\/main\.tsx$/ }, handler: (code) => `${line}\n${code}` },
  };
  return runningSite({}, [plugin]);
}

export async function gateTo(first: Site) {
  let upgraded: { readonly site: Site; readonly at: RegExp } | null = null;
  let wrong: { readonly path: RegExp; readonly what: Wrong } | null = null;
  let spoiled = 0;

  function answer(request: IncomingMessage, response: ServerResponse) {
    const path = request.url ?? '';
    if (wrong?.path.test(path)) {
      spoiled += 1;
      return answerWrongly(wrong.what, path, response);
    }
    const { method, headers } = request;
    const site = upgraded?.at.test(path) ? upgraded.site : first;
    const onward = send(site.address + path, { method, headers }, (reply) => {
      response.writeHead(reply.statusCode ?? 502, reply.headers);
      reply.pipe(response);
    });
    onward.on('error', () => response.destroy());
    request.pipe(onward);
  }

  const server = createServer(answer);
  const listen = async (port: number) => {
    server.listen(port, '127.0.0.1');
    await once(server, 'listening');
  };
  await listen(0);
  const { port } = server.address() as AddressInfo;
  const shut = async () => {
    if (!server.listening) return;
    server.close();
    server.closeAllConnections();
    await once(server, 'close');
  };
  return {
    address: `http://localhost:${port}`,
    shut,
    open: () => listen(port),
    /** The server is upgraded; all of it, or what it sends at the addresses that fit. */
    leadTo(next: Site, at = /^/) {
      upgraded = { site: next, at };
    },
    /** Answers wrongly at the addresses that fit; `null` ends that. */
    spoil(next: typeof wrong) {
      wrong = next;
    },
    /** Waits until something was answered wrongly. */
    async spoiled() {
      while (spoiled === 0) await setTimeout(10);
    },
  };
}

function answerWrongly(what: Wrong, path: string, response: ServerResponse) {
  const type = path.endsWith('.js') ? 'text/javascript' : 'text/html';
  switch (what) {
    case 'nothing':
      return void response.destroy();
    case 'login page':
      return void response.writeHead(200, { 'content-type': 'text/html' }).end(LOGIN_PAGE);
    case 'redirect':
      return void response.writeHead(302, { location: '/' }).end();
    case 'other bytes':
      return void response.writeHead(200, { 'content-type': type }).end('// another version');
    default:
      return what satisfies never;
  }
}

/** Opens the app and waits until it can be opened without a network. */
export async function visit(context: BrowserContext, address: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${address}/intervju`);
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  return page;
}

/** The version of the app that the page runs. */
export async function versionOf(page: Page): Promise<string | undefined> {
  await page.waitForFunction(() => document.documentElement.dataset.version);
  return page.evaluate(() => document.documentElement.dataset.version);
}

/** Addresses of all that the browser keeps of the app, without what tells their versions apart. */
export async function keptAddresses(page: Page): Promise<readonly string[]> {
  const urls = await page.evaluate(async () => {
    const found: string[] = [];
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      found.push(...(await cache.keys()).map(({ url }) => url));
    }
    return found;
  });
  return urls.map((url) => new URL(url).pathname).toSorted();
}
