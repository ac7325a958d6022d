/** A whole run: server, proxy and devices, trouble of every kind, and the check of the file at the end. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { type Uniform, uniformStream } from '../../analysis/random.ts';
import { type Audit, audit, holds } from './audit.ts';
import type { Interviewer } from './device.ts';
import { type Counted, type FaultyProxy, faultyProxy } from './faulty-proxy.ts';
import { pagesComeFrom } from './life.ts';
import { makerFor, newLedger } from './made.ts';
import { serverProcess } from './server-process.ts';
import { type Connected, connect } from './tablet-device.ts';
import type { Weather } from './weather.ts';

/** Somebody with a kind of device; the tablet is what it can be connected as. */
export type Variant = (tablet: Connected) => Interviewer;

export interface RunSettings {
  readonly seed: number;
  readonly devices: readonly Variant[];
  /** Of all devices together. */
  readonly answers: number;
  readonly weather: Weather;
  /** Around how many of a thousand answers the device is killed. */
  readonly killsOfDevices: number;
  readonly longestPauseMs: number;
  /** Up to how long the server lives before it is killed; `null` leaves it alone. */
  readonly longestLifeMs: number | null;
  /** Up to how long between outages of the line; `null` for none. */
  readonly longestUpMs: number | null;
  readonly patienceMs: number;
  readonly screensFolder?: string;
  /** Files for browsers that come from the same address, by path. */
  readonly files?: Readonly<Record<string, string>>;
}

export interface RunReport {
  readonly audit: Audit;
  /** Answers, stops and counts that are still on devices, or were refused. */
  readonly left: number;
  readonly faults: ReadonlyMap<Counted, number>;
  readonly kills: { readonly server: number; readonly devices: number };
  readonly seconds: number;
  readonly holds: boolean;
}

type Server = Awaited<ReturnType<typeof serverProcess>>;

const LONGEST_DOWN_MS = 500;

interface Trouble {
  readonly uniform: Uniform;
  readonly over: () => boolean;
}

/** At least a fifth of the longest time, and no longer than until the run is over. */
async function forAWhile({ uniform, over }: Trouble, longestMs: number): Promise<void> {
  const until = Date.now() + longestMs * (0.2 + 0.8 * uniform());
  while (Date.now() < until && !over()) await wait(10);
}

async function killNowAndThen(server: Server, longestMs: number, trouble: Trouble) {
  for (;;) {
    await forAWhile(trouble, longestMs);
    if (trouble.over()) return;
    await server.kill();
    await wait(trouble.uniform() * LONGEST_DOWN_MS);
    await server.restart();
  }
}

async function cutNowAndThen(proxy: FaultyProxy, longestMs: number, trouble: Trouble) {
  for (;;) {
    await forAWhile(trouble, longestMs);
    if (trouble.over()) return;
    await proxy.outage(trouble.uniform() * LONGEST_DOWN_MS);
  }
}

export async function faultRun(settings: RunSettings): Promise<RunReport> {
  const { seed, devices, longestLifeMs, longestUpMs, screensFolder } = settings;
  const began = Date.now();
  const folder = mkdtempSync(join(tmpdir(), 'trygghet-fault-'));
  const server = await serverProcess({
    folder,
    tablets: 2 * devices.length,
    ...(screensFolder && { screensFolder }),
  });
  const proxy = await faultyProxy({ upstream: server.address, seed, files: settings.files ?? {} });
  const tablets = await Promise.all(
    devices.map(async (_, index) => ({
      ...(await connect(server.address, server.codes[2 * index] ?? '')),
      site: proxy.address,
      code: server.codes[2 * index + 1] ?? '',
    })),
  );
  const comeFromNowhere = pagesComeFrom(proxy.address);
  const ledger = newLedger();
  try {
    proxy.turn(settings.weather);
    let done = false;
    const trouble = (name: string) => ({ uniform: uniformStream(seed, name), over: () => done });
    const working = Promise.all(
      tablets.map((tablet, index) =>
        deviceAt(devices, index)(tablet)({
          maker: makerFor(`platta-${index + 1}`, seed),
          ledger,
          answers: share(settings.answers, devices.length, index),
          killed: settings.killsOfDevices / 1000,
          longestPauseMs: settings.longestPauseMs,
          patienceMs: settings.patienceMs,
        }),
      ),
    ).finally(() => {
      done = true;
    });
    const [worked] = await Promise.all([
      working,
      longestLifeMs !== null && killNowAndThen(server, longestLifeMs, trouble('server')),
      longestUpMs !== null && cutNowAndThen(proxy, longestUpMs, trouble('line')),
    ]);
    await proxy.settled();
    await server.stop();
    const found = audit(join(folder, 'trygghetsdialog.sqlite'), ledger);
    const left = worked.reduce((sum, one) => sum + one.left, 0);
    return {
      audit: found,
      left,
      faults: proxy.counts,
      kills: {
        server: server.kills(),
        devices: worked.reduce((sum, one) => sum + one.kills, 0),
      },
      seconds: (Date.now() - began) / 1000,
      holds: holds(found) && left === 0,
    };
  } finally {
    comeFromNowhere();
    await proxy.close();
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

function deviceAt(devices: readonly Variant[], index: number): Variant {
  const device = devices[index];
  if (!device) throw new Error('there is a code for each device');
  return device;
}

/** Shares `whole` out, as evenly as it goes. */
function share(whole: number, among: number, index: number): number {
  return Math.floor(((index + 1) * whole) / among) - Math.floor((index * whole) / among);
}
