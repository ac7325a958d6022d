/** Opening and closing the port. */
import { readFileSync } from 'node:fs';
import { createServer as createPlainServer, type Server } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import type { Hono } from 'hono';
import type { Config } from './config.ts';
import type { AppEnv } from './http/app-env.ts';

/** Why the server could not start, in one plain Swedish sentence. */
export class StartError extends Error {
  override readonly name = 'StartError';
}

export interface Listening {
  readonly port: number;
  /** Takes no new requests, lets those under way finish, and resolves when the port is free. */
  close(): Promise<void>;
}

type ListenSettings = Pick<Config, 'host' | 'port' | 'tls'>;

/** How long requests under way may take to finish when the server stops. */
const LAST_REQUESTS_MS = 5000;

function readPem(path: string, what: string): Buffer {
  try {
    return readFileSync(path);
  } catch (cause) {
    throw new StartError(`${what} ${path} går inte att läsa; kontrollera sökvägen.`, { cause });
  }
}

function createServer(app: Hono<AppEnv>, tls: ListenSettings['tls']): Server {
  if (tls === null)
    return createAdaptorServer({ fetch: app.fetch, createServer: createPlainServer }) as Server;
  const cert = readPem(tls.certificatePath, 'Certifikatet');
  const key = readPem(tls.keyPath, 'Nyckeln');
  try {
    const serverOptions = { cert, key };
    return createAdaptorServer({
      fetch: app.fetch,
      createServer: createTlsServer,
      serverOptions,
    }) as Server;
  } catch (cause) {
    throw new StartError(
      `Certifikatet ${tls.certificatePath} och nyckeln ${tls.keyPath} går inte att använda ihop; båda ska vara PEM och höra till varandra.`,
      { cause },
    );
  }
}

function listeningError(cause: NodeJS.ErrnoException, { host, port }: ListenSettings): StartError {
  switch (cause.code) {
    case 'EADDRINUSE':
      return new StartError(
        `Porten ${port} används redan av ett annat program; stäng det, eller välj en annan port med PORT=${port + 1}.`,
        { cause },
      );
    case 'EACCES':
      return new StartError(
        `Kontot som kör programmet får inte använda port ${port}; välj en port över 1023 med PORT=3000.`,
        { cause },
      );
    default:
      return new StartError(
        `Det går inte att lyssna på ${host}, port ${port} (${cause.code ?? cause.message}); kontrollera HOST och PORT.`,
        { cause },
      );
  }
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const force = setTimeout(() => server.closeAllConnections(), LAST_REQUESTS_MS);
    server.close(() => {
      clearTimeout(force);
      resolve();
    });
    server.closeIdleConnections();
  });
}

/**
 * Serves `app` on the configured port; port 0 takes any free one.
 *
 * @throws StartError when the port is taken, or the certificate cannot be used
 */
export function listen(app: Hono<AppEnv>, settings: ListenSettings): Promise<Listening> {
  const server = createServer(app, settings.tls);
  return new Promise((resolve, reject) => {
    server.once('error', (error) => reject(listeningError(error, settings)));
    server.listen(settings.port, settings.host, () => {
      const { port } = server.address() as AddressInfo;
      resolve({ port, close: () => close(server) });
    });
  });
}
