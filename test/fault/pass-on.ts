/** Passes a request on to the server, whole or in part, and reads its reply whole. */
import { Agent, type IncomingHttpHeaders, type IncomingMessage, request as send } from 'node:http';
import { buffer } from 'node:stream/consumers';

export interface Passed {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

const agent = new Agent({ keepAlive: true });
/** Of one connection only: they are not the other's. */
const OWN_HEADERS = ['connection', 'keep-alive', 'transfer-encoding', 'content-length'];

function without(headers: IncomingHttpHeaders): IncomingHttpHeaders {
  return Object.fromEntries(
    Object.entries(headers).filter(([name]) => !OWN_HEADERS.includes(name)),
  );
}

/**
 * @param bytes - how much of the body is sent before the connection is cut; all of it when left out
 * @throws when the server is not there, or is gone before it has replied
 */
export function passOn(
  upstream: string,
  { method, url = '/', headers }: IncomingMessage,
  body: Buffer,
  bytes?: number,
): Promise<Passed> {
  return new Promise((resolve, reject) => {
    const own = { ...without(headers), 'content-length': body.length };
    const onward = send(upstream + url, {
      method,
      headers: own,
      agent: bytes === undefined ? agent : false,
    });
    onward.on('error', reject);
    onward.on('response', (reply) => {
      buffer(reply).then(
        (whole) =>
          resolve({
            status: reply.statusCode ?? 502,
            headers: without(reply.headers),
            body: whole,
          }),
        reject,
      );
    });
    if (bytes === undefined) onward.end(body);
    else onward.write(body.subarray(0, bytes), () => onward.destroy());
  });
}
