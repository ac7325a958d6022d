/** Connecting tablets, and finding out which one sends. */
import { createHash } from 'node:crypto';
import type { QualityFlag } from '../contract/index.ts';
import { newCode, readCode } from '../contract/invitation-code.ts';
import { dayAfter } from '../contract/round-life/days.ts';
import { stockholmDay } from '../contract/stockholm-day.ts';
import type { DeviceEnrolment } from '../contract/tablet/device.ts';
import type { Dependencies } from '../dependencies.ts';
import type { SendingTablet } from '../store/interface/answers.ts';
import type { Device } from '../store/interface/devices.ts';
import type { AppContext } from './app-env.ts';
import { ProblemError } from './problem-error.ts';
import type { Arrival } from './quality-flags.ts';
import { hashToken } from './session-cookie.ts';

/** A code is to be used today or tomorrow. */
const DAYS_FOR_CODE = 1;
/** A tablet stays connected over a long round; after that its answers are marked. */
const DAYS_FOR_DEVICE = 180;
const TOKEN_BYTES = 32;
/** More than this, and the day of an answer may be another. */
const MOST_MINUTES_WRONG = 10;

type Tools = Pick<Dependencies, 'store' | 'now' | 'randomBytes'>;

/** What the database holds of a code. */
function hashOfCode(code: string): string {
  return createHash('sha256')
    .update(`device ${readCode(code)}`)
    .digest('hex');
}

export interface MadeCode {
  readonly code: string;
  readonly lastDay: string;
}

function freshCode({ now, randomBytes }: Pick<Tools, 'now' | 'randomBytes'>): MadeCode {
  const lastDay = dayAfter(stockholmDay(now()), DAYS_FOR_CODE);
  return { code: newCode('class', randomBytes), lastDay };
}

/** Makes a place for a tablet, and the code that connects it; the code is shown once and stored nowhere. */
export async function makeDevice(
  tools: Tools,
  { name, rounds }: Pick<Device, 'name' | 'rounds'>,
  by: number | null,
): Promise<MadeCode & { readonly id: number }> {
  const day = stockholmDay(tools.now());
  const made = freshCode(tools);
  const id = await tools.store.devices.insert(
    { name, rounds, madeOn: day, lastDay: dayAfter(day, DAYS_FOR_DEVICE) },
    { hash: hashOfCode(made.code), lastDay: made.lastDay },
    { kind: 'device-made', day, account: by, subject: name },
  );
  return { ...made, id };
}

/** Another code for a tablet that is known. */
export async function makeDeviceCode(
  tools: Tools,
  { id, name }: Pick<Device, 'id' | 'name'>,
  by: number | null,
): Promise<MadeCode> {
  const made = freshCode(tools);
  await tools.store.devices.insertCode(
    id,
    { hash: hashOfCode(made.code), lastDay: made.lastDay },
    { kind: 'device-code-made', day: stockholmDay(tools.now()), account: by, subject: name },
  );
  return made;
}

const PROBLEMS = {
  unknown: 'unknown-code',
  used: 'used-code',
  old: 'old-code',
} as const;

/**
 * Connects a tablet with a code. A tablet that brought its own token may ask again: the reply can have
 * been lost.
 *
 * @returns the device and its token, which is stored nowhere
 * @throws ProblemError `unknown-code`, `used-code` or `old-code`
 */
export async function connectDevice(
  { store, now, randomBytes }: Tools,
  { code, token: own }: DeviceEnrolment,
): Promise<{ readonly device: Device; readonly token: string }> {
  const token = own ?? Buffer.from(randomBytes(TOKEN_BYTES)).toString('base64url');
  const hash = hashToken(token);
  const day = stockholmDay(now());
  const used = await store.devices.useCode(hashOfCode(code), { hash, day });
  if (used.device !== null) return { device: used.device, token };
  const before = used.problem === 'used' && own ? await store.devices.byToken(hash) : undefined;
  if (before) return { device: before, token };
  throw new ProblemError(PROBLEMS[used.problem]);
}

export function deviceState(
  { revokedOn, lastDay }: Device,
  today: string,
): 'active' | 'revoked' | 'expired' {
  if (revokedOn !== null) return 'revoked';
  return lastDay < today ? 'expired' : 'active';
}

/** Which tablet sends, for the count of what came from it; `null` when none does. */
export function tabletOf({ device, deviceFlags = [] }: Arrival): SendingTablet | null {
  return device === undefined ? null : { device, odd: deviceFlags.length > 0 };
}

/** What is odd about a tablet is marked, and its answers are taken: they were given in good faith. */
export function arrivalFrom(device: Device, round: string, today: string): Arrival {
  const state = deviceState(device, today);
  const deviceFlags: QualityFlag[] = state === 'active' ? [] : [`${state}-device`];
  if (device.rounds.length > 0 && !device.rounds.includes(round))
    deviceFlags.push('other-round-device');
  if (Math.abs(device.clockError ?? 0) > MOST_MINUTES_WRONG) deviceFlags.push('clock-error');
  return { sender: 'device', device: device.id, form: null, deviceFlags };
}

/**
 * The tablet that sends, by its `Authorization: Bearer …`; `null` when there is no such header.
 *
 * @throws ProblemError `unknown-device` when the token belongs to none: the tablet has to be connected anew
 */
export async function deviceOf(
  { store }: Pick<Dependencies, 'store'>,
  c: AppContext,
): Promise<Device | null> {
  const [scheme, token] = (c.req.header('authorization') ?? '').split(' ');
  if (scheme?.toLowerCase() !== 'bearer' || !token) return null;
  const device = await store.devices.byToken(hashToken(token));
  if (!device) throw new ProblemError('unknown-device');
  return device;
}
