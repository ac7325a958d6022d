/**
 * A real server between the browser and the site, as a bad network, a proxy or a café's login page
 * would be: lets through, loses replies, refuses sizes, asks to wait, or is not there at all.
 */
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { setTimeout } from 'node:timers/promises';

export type Manner =
  | { readonly kind: 'open' }
  /** The post arrives, the answer to it does not. */
  | { readonly kind: 'loses-replies' }
  | { readonly kind: 'limits'; readonly bytes: number }
  | { readonly kind: 'asks-to-wait'; readonly seconds: number }
  /** Answers itself, with a page. */
  | { readonly kind: 'portal'; readonly status: 200 | 403 | 502 }
  /** Answers itself, with this. */
  | { readonly kind: 'says'; readonly status: number; readonly type: string; readonly body: string }
  | { readonly kind: 'redirects' }
  /** Lets the start of the answer through. */
  | { readonly kind: 'cuts-replies' };

interface Sent {
  readonly method: string;
  readonly path: string;
  readonly body: string;
  readonly at: number;
}

export async function gatekeeper(site: string, files: Readonly<Record<string, string>>) {
  let manner: Manner = { kind: 'open' };
  /** All that was sent, other than to read. */
  const posts: Sent[] = [];

  async function forward(
    { method = 'GET', url = '', headers, socket }: IncomingMessage,
    body: Buffer,
    response: ServerResponse,
    { kind }: Manner,
  ) {
    const { authorization } = headers;
    const reply = await fetch(site + url, {
      method,
      headers: {
        'content-type': headers['content-type'] ?? 'text/plain',
        ...(authorization !== undefined && { authorization }),
      },
      ...(body.length > 0 && { body: new Uint8Array(body) }),
    });
    if (kind === 'loses-replies') return socket.destroy();
    const type = reply.headers.get('content-type') ?? '';
    const content = Buffer.from(await reply.arrayBuffer());
    response.writeHead(reply.status, { 'content-type': type });
    response.end(kind === 'cuts-replies' ? content.subarray(0, content.length / 2) : content);
  }

  async function answer(request: IncomingMessage, response: ServerResponse) {
    const { method = 'GET', url: path = '' } = request;
    const file = files[path];
    if (file !== undefined) {
      const type = path.endsWith('.js') ? 'text/javascript' : 'text/html';
      return void response.writeHead(200, { 'content-type': `${type}; charset=utf-8` }).end(file);
    }
    const body = await buffer(request);
    const now = manner;
    if (method !== 'GET') posts.push({ method, path, body: body.toString(), at: Date.now() });
    if (now.kind === 'limits' && body.length > now.bytes)
      return void response.writeHead(413, { 'content-type': 'text/html' }).end('<h1>Stort</h1>');
    if (now.kind === 'asks-to-wait')
      return void response.writeHead(429, { 'retry-after': String(now.seconds) }).end();
    if (now.kind === 'portal')
      return void response
        .writeHead(now.status, { 'content-type': 'text/html' })
        .end('<h1>Logga in på kaféets nät</h1>');
    if (now.kind === 'says')
      return void response.writeHead(now.status, { 'content-type': now.type }).end(now.body);
    if (now.kind === 'redirects') return void response.writeHead(302, { location: '/' }).end();
    return forward(request, body, response, now);
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
  const stop = async () => {
    if (!server.listening) return;
    server.close();
    server.closeAllConnections();
    await once(server, 'close');
  };

  return {
    address: `http://127.0.0.1:${port}`,
    posts,
    behave(next: Manner) {
      manner = next;
    },
    /** Waits until something was posted. */
    async posted() {
      while (posts.length === 0) await setTimeout(10);
    },
    stop,
    start: () => listen(port),
  };
}
