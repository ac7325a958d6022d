/**
 * `npm run deployment`: tries the README's service and proxies with the systemd, nginx and Caddy of
 * the machine, on loopback. Prints what was tried; the exit status is 1 when something does not hold
 * or is not installed.
 */
import assert from 'node:assert/strict';
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:https';
import { createServer } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { generate } from 'selfsigned';
import { readConfig } from '../../api/config.ts';
import { createLog } from '../../api/log.ts';
import { startServer } from '../../api/server.ts';
import { aResponse, aRound } from '../support/fixture-round.ts';
import { readmeBlock, withChanges } from './readme-blocks.ts';

const HOST = 'dialog.exempel.se';
const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const STARTING_MS = 10_000;

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  if (address === null || typeof address === 'string') throw new Error('there is no free port');
  return address.port;
}

/** A request to the proxy as a browser sends it that knows the site by its name. */
async function ask(port: number, path: string, headers: Record<string, string> = {}, body = '') {
  const outgoing = request({
    host: '127.0.0.1',
    port,
    path,
    servername: HOST,
    rejectUnauthorized: false,
    method: body === '' ? 'GET' : 'POST',
    headers: {
      host: HOST,
      ...headers,
      ...(body === '' ? {} : { 'content-length': Buffer.byteLength(body) }),
    },
  });
  outgoing.end(body);
  const [reply] = await once(outgoing, 'response');
  return { status: Number(reply.statusCode), headers: reply.headers, body: await text(reply) };
}

async function answers(port: number, proxy: ChildProcess): Promise<void> {
  for (const until = Date.now() + STARTING_MS; Date.now() < until; await wait(50)) {
    if (proxy.exitCode !== null) break;
    const reply = await ask(port, '/healthz').catch(() => null);
    if (reply?.status === 200) return;
  }
  throw new Error('the proxy does not answer');
}

/** What has to hold behind any proxy. */
async function tryProxy(port: number): Promise<void> {
  const round = aRound().id;
  const start = await ask(port, `/enkat/${round}`);
  assert.equal(start.status, 200);
  assert.match(String(start.headers['strict-transport-security']), /max-age/);
  const posted = await ask(
    port,
    `/api/rounds/${round}/responses`,
    { 'content-type': 'application/json', origin: `https://${HOST}` },
    JSON.stringify({ responses: [aResponse({ id: crypto.randomUUID() })] }),
  );
  assert.equal(JSON.parse(posted.body).results[0].outcome, 'created');
  const form = { 'content-type': 'application/x-www-form-urlencoded', origin: `https://${HOST}` };
  const wrong = await ask(port, '/radet/logga-in', form, 'username=ingen&password=fel');
  assert.equal(wrong.status, 401, 'a form of the site itself is taken');
  const foreign = { ...form, origin: 'https://annan.exempel.se' };
  const other = await ask(port, '/radet/logga-in', foreign, 'username=ingen&password=fel');
  assert.equal(other.status, 403, 'a form of another site is not');
  const large = await ask(
    port,
    `/api/rounds/${round}/responses`,
    form,
    'x'.repeat(6_000_000),
  ).catch(() => ({ status: 413 }));
  assert.equal(large.status, 413);
}

function tryUnit(folder: string): void {
  const unit = join(folder, 'trygghetsdialog.service');
  const changes = {
    'User=trygghetsdialog': `User=${userInfo().username}`,
    '/opt/trygghetsdialog/': ROOT,
  };
  writeFileSync(unit, withChanges(readmeBlock('ini'), changes));
  const { status, stderr } = spawnSync('systemd-analyze', ['verify', unit], { encoding: 'utf8' });
  assert.equal(status, 0, stderr);
  assert.doesNotMatch(stderr, /trygghetsdialog/);
}

async function nginx(folder: string, port: number, upstream: number): Promise<ChildProcess> {
  const made = await generate([{ name: 'commonName', value: HOST }], {
    keyType: 'ec',
    algorithm: 'sha256',
  });
  writeFileSync(join(folder, 'cert.pem'), made.cert);
  writeFileSync(join(folder, 'key.pem'), made.private);
  const server = withChanges(readmeBlock('nginx'), {
    'listen 443 ssl': `listen 127.0.0.1:${port} ssl`,
    'listen 80': `listen 127.0.0.1:${await freePort()}`,
    [`/etc/letsencrypt/live/${HOST}/fullchain.pem`]: join(folder, 'cert.pem'),
    [`/etc/letsencrypt/live/${HOST}/privkey.pem`]: join(folder, 'key.pem'),
    '/var/log/nginx/error.log': join(folder, 'error.log'),
    '127.0.0.1:3000': `127.0.0.1:${upstream}`,
  });
  writeFileSync(
    join(folder, 'nginx.conf'),
    `daemon off; master_process off; pid ${folder}/pid; error_log ${folder}/main.log; events {} http { ${server} }`,
  );
  return spawn('nginx', ['-p', folder, '-c', join(folder, 'nginx.conf')], { stdio: 'inherit' });
}

async function caddy(folder: string, port: number, upstream: number): Promise<ChildProcess> {
  const site = withChanges(readmeBlock('caddy'), {
    [`${HOST} {`]: `${HOST} {\n\ttls internal`,
    '127.0.0.1:3000': `127.0.0.1:${upstream}`,
  });
  const own = `{\n\tadmin off\n\tskip_install_trust\n\thttps_port ${port}\n\thttp_port ${await freePort()}\n}\n`;
  writeFileSync(join(folder, 'Caddyfile'), `${own}${site}`);
  const args = ['run', '--config', join(folder, 'Caddyfile'), '--adapter', 'caddyfile'];
  const env = { ...process.env, HOME: folder, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder };
  return spawn('caddy', args, { env, stdio: ['ignore', 'ignore', 'ignore'] });
}

async function tryAll(folder: string): Promise<void> {
  tryUnit(folder);
  console.log('systemd: the unit is one that systemd takes');
  const lines: string[] = [];
  const environment = { PUBLIC_URL: `https://${HOST}`, TRUST_PROXY: '1' };
  const config = readConfig(environment, { port: 0, dataFolder: join(folder, 'data') });
  const log = createLog('info', () => new Date(), { write: (line) => lines.push(line) });
  const server = await startServer(config, { log });
  await server.store.rounds.insert(aRound());
  const upstream = Number(new URL(server.address).port);
  try {
    for (const start of [nginx, caddy]) {
      const own = join(folder, start.name);
      mkdirSync(own);
      const port = await freePort();
      const proxy = await start(own, port, upstream);
      try {
        await answers(port, proxy);
        await tryProxy(port);
      } finally {
        proxy.kill('SIGTERM');
        if (proxy.exitCode === null) await once(proxy, 'exit');
      }
      console.log(
        `${start.name}: pages, answers, forms and sign-in go through, and a form of another site does not`,
      );
    }
    assert.ok(lines.length > 0 && !lines.join('').includes('127.0.0.1'));
    assert.equal(readFileSync(join(folder, 'nginx', 'error.log'), 'utf8'), '');
    console.log('no address is in a log');
  } finally {
    await server.close();
  }
}

const folder = mkdtempSync(join(tmpdir(), 'trygghetsdialog-'));
try {
  await tryAll(folder);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
