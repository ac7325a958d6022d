/** Tablets: how one is connected, and what it tells besides answers. */
import * as z from 'zod/mini';
import { Day } from '../response.ts';

/** The body of `POST /api/devices`. */
export const DeviceEnrolment = z.object({
  /** The one-time code from the coordinator, as typed. */
  code: z.string().check(z.maxLength(40)),
  /**
   * What the tablet will be known by, 32 random bytes that it made itself: it can then ask again where
   * the reply was lost. Left out the server makes one.
   */
  token: z.optional(z.string().check(z.regex(/^[A-Za-z0-9_-]{43}$/))),
});

export type DeviceEnrolment = z.infer<typeof DeviceEnrolment>;

/** What a tablet keeps: the token is shown this once. */
export const EnrolledDevice = z.object({
  token: z.string(),
  device: z.int(),
  name: z.string(),
  rounds: z.array(z.string()),
});

export type EnrolledDevice = z.infer<typeof EnrolledDevice>;

/** Who a tablet is to the server, and what time it is there. */
export const DeviceStatus = z.object({
  device: z.int(),
  name: z.string(),
  rounds: z.array(z.string()),
  /** A revoked or expired tablet can still deliver what it holds; those answers are marked. */
  state: z.enum(['active', 'revoked', 'expired']),
  serverTime: z.string(),
  /** The rounds that it may answer for and that take answers now, or soon. */
  open: z.array(z.object({ id: z.string(), title: z.string() })),
});

export type DeviceStatus = z.infer<typeof DeviceStatus>;

/** What `GET /api/device` may tell of the tablet. */
export const DeviceReport = z.object({
  /** The tablet's clock, ISO 8601 in UTC. */
  clock: z.optional(z.iso.datetime()),
  version: z.optional(z.string().check(z.maxLength(40))),
  /** Answers on it that have not been delivered. */
  waiting: z.optional(z.coerce.number().check(z.int(), z.gte(0), z.lte(1_000_000))),
  /** Answers that were thrown away on it before they were delivered, in all. */
  discarded: z.optional(z.coerce.number().check(z.int(), z.gte(0), z.lte(1_000_000))),
});

const Count = z.int().check(z.gte(-1000), z.lte(1000));

/** Counts at a stop since the last ones: added up, never replaced; sent again they count once. */
export const StopTally = z.object({
  id: z.uuidv4(),
  stop: z.string().check(z.regex(/^[a-z0-9-]{1,120}$/)),
  day: Day,
  approached: z._default(Count, 0),
  refused: z._default(Count, 0),
  alreadyAnswered: z._default(Count, 0),
});
export type StopTally = z.infer<typeof StopTally>;

export const TallyBatch = z.object({ tallies: z.array(StopTally).check(z.maxLength(200)) });
export const TallyResult = z.object({ stored: z.array(z.string()) });
