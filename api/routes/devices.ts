/** What tablets ask: to be connected, who they are, what they need, and to leave stops and counts. */
import { Hono, type MiddlewareHandler } from 'hono';
import { Stop } from '../contract/index.ts';
import { isOver } from '../contract/round-life/days.ts';
import { stockholmDay } from '../contract/stockholm-day.ts';
import {
  DeviceEnrolment,
  DeviceReport,
  type DeviceStatus,
  type EnrolledDevice,
  TallyBatch,
} from '../contract/tablet/device.ts';
import { ReceiptQuery } from '../contract/tablet/receipts.ts';
import type { Dependencies } from '../dependencies.ts';
import type { AppContext, AppEnv } from '../http/app-env.ts';
import { connectDevice, deviceOf, deviceState } from '../http/devices.ts';
import { findRound } from '../http/find-round.ts';
import type { Intake } from '../http/intake.ts';
import { makeKit } from '../http/make-kit.ts';
import { ProblemError } from '../http/problem-error.ts';
import { throttled } from '../http/throttle.ts';
import { validatedJson } from '../http/validated-json.ts';
import type { Device } from '../store/interface/devices.ts';

const MINUTE_MS = 60_000;

export function deviceRoutes(deps: Dependencies, { throttle }: Pick<Intake, 'throttle'>) {
  const { store, now } = deps;
  const kitOf = makeKit(deps);

  async function known(c: AppContext): Promise<Device> {
    const device = await deviceOf(deps, c);
    if (device === null) throw new ProblemError('unknown-device');
    return device;
  }

  /** Before the body is read: nobody else is told what it should look like. */
  const connected: MiddlewareHandler<AppEnv> = async function requireDevice(c, next) {
    await ofRound(c);
    await next();
  };

  /** A tablet that may answer for the round; what it holds from before it was revoked is still taken. */
  async function ofRound(c: AppContext) {
    const device = await known(c);
    const round = await findRound(deps, c.req.param('round') ?? '');
    if (device.rounds.length > 0 && !device.rounds.includes(round.id))
      throw new ProblemError('forbidden');
    return { device, round };
  }

  async function openTo({ rounds: own }: Device, today: string) {
    const rounds = await store.rounds.list();
    return rounds
      .filter((round) => own.length === 0 || own.includes(round.id))
      .filter((round) => round.state !== 'draft' && !isOver(round, today))
      .map(({ id, title }) => ({ id, title }));
  }

  return new Hono<AppEnv>()
    .post('/api/devices', throttled(throttle), validatedJson(DeviceEnrolment), async (c) => {
      const { device, token } = await connectDevice(deps, c.req.valid('json'));
      const { id, name, rounds } = device;
      return c.json({ token, device: id, name, rounds: [...rounds] } satisfies EnrolledDevice, 201);
    })
    .get('/api/device', async (c) => {
      const device = await known(c);
      const told = DeviceReport.safeParse(c.req.query());
      const { clock, version, waiting, discarded } = told.success ? told.data : {};
      const today = stockholmDay(now());
      await store.devices.seen(device.id, {
        day: today,
        ...(version !== undefined && { version }),
        ...(waiting !== undefined && { waiting }),
        ...(discarded !== undefined && { discarded }),
        ...(clock !== undefined && {
          clockError: Math.round((Date.parse(clock) - now().getTime()) / MINUTE_MS),
        }),
      });
      return c.json({
        device: device.id,
        name: device.name,
        rounds: [...device.rounds],
        state: deviceState(device, today),
        serverTime: now().toISOString(),
        open: await openTo(device, today),
      } satisfies DeviceStatus);
    })
    .put('/api/rounds/:round/stops/:id', connected, validatedJson(Stop), async (c) => {
      const { round } = await ofRound(c);
      const stop = c.req.valid('json');
      if (stop.id !== c.req.param('id'))
        throw new ProblemError('invalid-body', { detail: 'id: stämmer inte med adressen.' });
      await store.stops.put(round.id, stop);
      return c.json(stop);
    })
    .get('/api/rounds/:round/kit', async (c) => {
      const { device, round } = await ofRound(c);
      if (deviceState(device, stockholmDay(now())) !== 'active')
        throw new ProblemError('inactive-device');
      if (round.state === 'draft') throw new ProblemError('unknown-round');
      const kit = await kitOf(round);
      c.header('ETag', `"${kit.revision}"`);
      c.header('Cache-Control', 'private, no-cache');
      if (c.req.header('if-none-match') === `"${kit.revision}"`) return c.body(null, 304);
      return c.json(kit);
    })
    .post('/api/rounds/:round/receipts', connected, validatedJson(ReceiptQuery), async (c) => {
      const { round } = await ofRound(c);
      const ids = c.req.valid('json').ids.map((id) => id.toLowerCase());
      const held = await store.receipts.held(round.id, ids);
      return c.json({ held: [...held] });
    })
    .post('/api/rounds/:round/tallies', connected, validatedJson(TallyBatch), async (c) => {
      const { device, round } = await ofRound(c);
      const { tallies } = c.req.valid('json');
      await store.tallies.insert(round.id, device.id, tallies);
      return c.json({ stored: tallies.map(({ id }) => id) });
    });
}
