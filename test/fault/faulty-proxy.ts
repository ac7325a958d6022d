/**
 * A real HTTP proxy on loopback between senders and the server, to which happens what happens to
 * lines: requests and replies are lost, cut, doubled, delayed and overtaken, and others answer in the
 * server's stead. Counts what it does.
 */
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { setTimeout as wait } from 'node:timers/promises';
import { answerOfOthers } from './answers-of-others.ts';
import { type Passed, passOn } from './pass-on.ts';
import { drawLots, type Fault, FINE, type Lot, type Weather } from './weather.ts';

/** Above what one answer needs, below what many do. */
const LARGE_BYTES = 6000;
/** Nobody comes after: then a request that was held back goes on alone. */
const LONGEST_HOLD_MS = 400;

/** Kinds of trouble, also those that befall no single request. */
export type Counted = Fault | 'delayed' | 'outage';

interface Settings {
  /** Of the server, on loopback. */
  readonly upstream: string;
  readonly seed: number;
  /** Given out by the proxy itself, by path. */
  readonly files: Readonly<Record<string, string>>;
}

export type FaultyProxy = Awaited<ReturnType<typeof faultyProxy>>;

export async function faultyProxy({ upstream, seed, files }: Settings) {
  let weather = FINE;
  const draw = drawLots(seed);
  const counts = new Map<Counted, number>();
  const held = new Set<() => void>();
  /** Requests that are on their way to the server, also when their sender is gone. */
  const underWay = new Set<Promise<unknown>>();

  const count = (kind: Counted) => counts.set(kind, (counts.get(kind) ?? 0) + 1);

  function pass(request: IncomingMessage, body: Buffer): Promise<Passed> {
    const passing = passOn(upstream, request, body).then((reply) => {
      for (const release of held) release();
      return reply;
    });
    underWay.add(passing);
    passing.catch(() => undefined).finally(() => underWay.delete(passing));
    return passing;
  }

  /** Resolves when a request that came later has passed. */
  async function letOnePass(): Promise<void> {
    const passed = new Promise<void>((resolve) => {
      const release = () => {
        held.delete(release);
        resolve();
      };
      held.add(release);
      setTimeout(release, LONGEST_HOLD_MS).unref();
    });
    underWay.add(passed);
    await passed;
    underWay.delete(passed);
  }

  async function suffer(
    { fault, chance }: Lot,
    request: IncomingMessage,
    body: Buffer,
    response: ServerResponse,
  ): Promise<void> {
    const cut = () => void request.socket.destroy();
    switch (fault) {
      case null:
        return reply(response, await pass(request, body));
      case 'dropped':
        return cut();
      case 'reply-lost':
        await pass(request, body);
        return cut();
      case 'body-cut':
        await passOn(upstream, request, body, Math.floor(body.length * chance)).catch(cut);
        return cut();
      case 'reply-cut': {
        const { status, headers, body: whole } = await pass(request, body);
        response.writeHead(status, { ...headers, 'content-length': whole.length });
        return void response.write(whole.subarray(0, Math.floor(whole.length * chance)), cut);
      }
      case 'reply-shortened': {
        const whole = await pass(request, body);
        return reply(response, { ...whole, body: whole.body.subarray(0, whole.body.length / 2) });
      }
      case 'delivered-twice':
        await pass(request, body);
        return reply(response, await pass(request, body));
      case 'delivered-twice-at-once': {
        const [first, second] = await Promise.all([pass(request, body), pass(request, body)]);
        return reply(response, chance < 0.5 ? first : second);
      }
      case 'overtaken':
        await letOnePass();
        return reply(response, await pass(request, body));
      case 'arrives-late':
        cut();
        await letOnePass();
        return void (await pass(request, body));
      default:
        return reply(response, answerOfOthers(fault, chance));
    }
  }

  async function answer(request: IncomingMessage, response: ServerResponse) {
    const path = request.url ?? '/';
    const file = files[path];
    if (file !== undefined) return give(response, path, file);
    const body = await buffer(request);
    // Whether pages come is the worker's matter, and a code that a lost reply has used up the coordinator's.
    if (!path.startsWith('/api/') || path === '/api/devices')
      return reply(response, await pass(request, body));
    const lot = draw(weather);
    if (lot.delayMs > 0) {
      count('delayed');
      await wait(lot.delayMs);
    }
    const small = lot.fault === 'too-large' && body.length <= LARGE_BYTES;
    const fault = small ? null : lot.fault;
    if (fault) count(fault);
    await suffer({ ...lot, fault }, request, body, response);
  }

  const server = createServer((request, response) => {
    answer(request, response).catch(() => response.destroy());
  });
  const listen = async (port: number) => {
    server.listen(port, '127.0.0.1');
    await once(server, 'listening');
  };
  await listen(0);
  const { port } = server.address() as AddressInfo;
  const close = async () => {
    server.close();
    server.closeAllConnections();
    await once(server, 'close');
  };

  return {
    address: `http://127.0.0.1:${port}`,
    counts: counts as ReadonlyMap<Counted, number>,
    turn(next: Weather) {
      weather = next;
    },
    /** Nobody is there for a while. */
    async outage(ms: number) {
      count('outage');
      await close();
      await wait(ms);
      await listen(port);
    },
    /** Resolves when nothing is on its way to the server any more. */
    async settled() {
      while (underWay.size > 0) await Promise.allSettled(underWay);
    },
    close,
  };
}

function reply(response: ServerResponse, { status, headers, body }: Passed): void {
  response.writeHead(status, { ...headers, 'content-length': body.length }).end(body);
}

function give(response: ServerResponse, path: string, file: string): void {
  const type = path.endsWith('.js') ? 'text/javascript' : 'text/html';
  response.writeHead(200, { 'content-type': `${type}; charset=utf-8` }).end(file);
}
