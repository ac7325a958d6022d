import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { type RequestOptions, request } from 'node:https';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { connect } from 'node:tls';
import { pino } from 'pino';
import { describe, expect, onTestFinished, test } from 'vitest';
import { readCertificate } from '../../api/certificate.ts';
import { certificateFollower } from '../../api/follow-certificate.ts';
import { listen } from '../../api/listen.ts';
import { startServer } from '../../api/server.ts';
import { runCli } from '../cli/run-cli.ts';
import { aConfig, builtScreens, quiet } from '../support/bare-server.ts';
import { inDays, selfSigned } from '../support/self-signed.ts';
import { aResponse, aRound, temporaryFolder, testApp } from '../support/test-app.ts';

const PUBLIC_URL = 'https://dialog.exempel.se';

/** Asks over TLS as a browser that trusts `ca` and knows the server by its public name. */
async function ask(port: number, ca: string, options: RequestOptions, body = '') {
  const outgoing = request({
    host: '127.0.0.1',
    port,
    ca,
    servername: 'dialog.exempel.se',
    ...options,
  });
  outgoing.end(body);
  const [incoming] = await once(outgoing, 'response');
  return { headers: incoming.headers, body: JSON.parse(await text(incoming)) };
}

/** Lines of a log, as they are written. */
function listeningLog() {
  const said: string[] = [];
  return { said, log: pino({ base: null }, { write: (line) => said.push(JSON.parse(line).msg) }) };
}

test('over HTTPS answers are taken in, and browsers are told to keep to HTTPS', async () => {
  const { tls, cert } = await selfSigned();
  const server = await startServer(aConfig({ tls, publicUrl: PUBLIC_URL }), {
    screensFolder: builtScreens(),
    ...quiet,
  });
  onTestFinished(server.close);
  await server.store.rounds.insert(aRound());
  expect(server.address).toMatch(/^https:/);
  const port = Number(new URL(server.address).port);
  const reply = await ask(
    port,
    cert,
    {
      method: 'POST',
      path: `/api/rounds/${aRound().id}/responses`,
      headers: { 'content-type': 'application/json' },
    },
    JSON.stringify({ responses: [aResponse()] }),
  );
  expect(reply.body).toMatchObject({ results: [{ outcome: 'created' }] });
  expect(reply.headers['strict-transport-security']).toMatch(/^max-age=\d{7,}/);
});

describe('a certificate', () => {
  const refusals = {
    'that has expired': async () => ({
      ...(await selfSigned({ from: inDays(-90), to: inDays(-1) })).tls,
      said: /^Certifikatet \S+ gick ut den \d+ \S+ \d{4}; förnya det/,
    }),
    'that does not hold yet': async () => ({
      ...(await selfSigned({ from: inDays(2) })).tls,
      said: /^Certifikatet \S+ börjar gälla först den .*; kontrollera datorns klocka/,
    }),
    "with another certificate's key": async () => ({
      certificatePath: (await selfSigned()).tls.certificatePath,
      keyPath: (await selfSigned()).tls.keyPath,
      said: /^Nyckeln \S+ hör inte till certifikatet \S+; ange i --tls-key/,
    }),
    'that is not there': async () => ({
      ...(await selfSigned()).tls,
      certificatePath: '/finns/inte.pem',
      said: /^Certifikatet \/finns\/inte\.pem finns inte; kontrollera sökvägen i --tls-cert\.$/,
    }),
    'that is a folder': async () => ({
      ...(await selfSigned()).tls,
      certificatePath: temporaryFolder(),
      said: /är en mapp; ange en fil i --tls-cert/,
    }),
    'whose key is not there': async () => ({
      ...(await selfSigned()).tls,
      keyPath: '/finns/inte.key',
      said: /^Nyckeln \/finns\/inte\.key finns inte; kontrollera sökvägen i --tls-key\.$/,
    }),
    'whose key has a password': async () => ({
      ...(await selfSigned({ passphrase: 'hemligt' })).tls,
      said: /skyddad med ett lösenord; spara den utan/,
    }),
    'that is something else': async () => ({
      ...(await selfSigned()).tls,
      certificatePath: (await selfSigned()).tls.keyPath,
      said: /är inget certifikat i PEM-format/,
    }),
    'whose key is something else': async () => {
      const { tls } = await selfSigned();
      return { ...tls, keyPath: tls.certificatePath, said: /är ingen nyckel i PEM-format/ };
    },
  };

  test.each(Object.entries(refusals))('%s is refused in one sentence', async (_title, make) => {
    const { said, ...files } = await make();
    expect(() => readCertificate(files, PUBLIC_URL, new Date())).toThrow(said);
  });

  test('that has expired ends the program with exit status 2 and that sentence alone', async () => {
    const { tls } = await selfSigned({ from: inDays(-90), to: inDays(-1) });
    const files = ['--tls-cert', tls.certificatePath, '--tls-key', tls.keyPath];
    const data = join(temporaryFolder(), 'data');
    const { status, err } = await runCli(['serve', '--port', '0', '--data', data, ...files]);
    expect(err).toMatch(/^Certifikatet \S+ gick ut den .*\n$/);
    expect(status).toBe(2);
  });

  test('that soon expires, or is for another name, is used with a warning in the log', async () => {
    const { tls } = await selfSigned({ host: 'annan.exempel.se', to: inDays(5.5) });
    const { said, log } = listeningLog();
    const server = await startServer(aConfig({ tls, publicUrl: PUBLIC_URL }), {
      screensFolder: builtScreens(),
      log,
      endOnSignals: false,
    });
    onTestFinished(server.close);
    expect(said).toEqual([
      expect.stringMatching(/^Certifikatet \S+ går ut den .*, om 5 dygn; förnya det/),
      expect.stringMatching(/gäller inte för dialog\.exempel\.se/),
    ]);
  });

  test('that is renewed is used without a restart, and a broken one is not', async () => {
    const [old, renewed] = [await selfSigned(), await selfSigned()];
    const config = { tls: old.tls, publicUrl: PUBLIC_URL };
    const first = readCertificate(old.tls, PUBLIC_URL, new Date());
    const { app } = await testApp();
    const server = await listen(app, { host: '127.0.0.1', port: 0, certificate: first });
    onTestFinished(() => server.close());
    const { said, log } = listeningLog();
    const use = server.useCertificate;
    const look = certificateFollower({ config, first, use, log, now: () => new Date() });
    const trusts = async (ca: string) => {
      const socket = connect({ port: server.port, ca, servername: old.host });
      return await new Promise<boolean>((resolve) => {
        socket.once('secureConnect', () => resolve(true)).once('error', () => resolve(false));
      }).finally(() => socket.destroy());
    };

    look();
    expect([await trusts(old.cert), await trusts(renewed.cert)]).toEqual([true, false]);

    writeFileSync(old.tls.certificatePath, renewed.cert);
    look();
    expect(said).toEqual([expect.stringMatching(/^Nyckeln \S+ hör inte till certifikatet/)]);
    expect(await trusts(old.cert)).toBe(true);

    writeFileSync(old.tls.keyPath, renewed.key);
    look();
    expect(said.at(-1)).toMatch(/^Certifikatet är förnyat/);
    expect([await trusts(old.cert), await trusts(renewed.cert)]).toEqual([false, true]);
  });
});
