/** Opening and closing the port. */
import { createServer as createPlainServer, type Server } from 'node:http';
import { createServer as createTlsServer, type Server as TlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import type { Hono } from 'hono';
import type { Certificate } from './certificate.ts';
import type { Config } from './config.ts';
import type { AppEnv } from './http/app-env.ts';
import { StartError } from './start-error.ts';

export interface Listening {
  readonly port: number;
  /** Uses another certificate for connections from now on; nothing to do over plain HTTP. */
  useCertificate(certificate: Certificate): void;
  /** Takes no new requests, lets those under way finish, and resolves when the port is free. */
  close(): Promise<void>;
}

interface ListenSettings extends Pick<Config, 'host' | 'port'> {
  /** With one, the server speaks HTTPS. */
  readonly certificate: Certificate | null;
}

/** How long requests under way may take to finish when the server stops. */
const LAST_REQUESTS_MS = 5000;

function createServer(app: Hono<AppEnv>, certificate: Certificate | null): Server | TlsServer {
  const { fetch } = app;
  if (certificate === null)
    return createAdaptorServer({ fetch, createServer: createPlainServer }) as Server;
  const { cert, key } = certificate;
  const serverOptions = { cert, key };
  return createAdaptorServer({
    fetch,
    createServer: createTlsServer,
    serverOptions,
  }) as TlsServer;
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

function close(server: Server | TlsServer): Promise<void> {
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
 * @throws StartError when the port is taken or not allowed
 */
export function listen(app: Hono<AppEnv>, settings: ListenSettings): Promise<Listening> {
  const server = createServer(app, settings.certificate);
  return new Promise((resolve, reject) => {
    server.once('error', (error) => reject(listeningError(error, settings)));
    server.listen(settings.port, settings.host, () => {
      const { port } = server.address() as AddressInfo;
      resolve({
        port,
        useCertificate({ cert, key }) {
          if ('setSecureContext' in server) server.setSecureContext({ cert, key });
        },
        close: () => close(server),
      });
    });
  });
}
