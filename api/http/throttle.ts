/**
 * Slows floods down without keeping anything about a person. An address is known only as a keyed hash
 * in memory, until it has not been heard of for ten to twenty minutes; the key is thrown away each
 * day, and with it all hashes.
 */
import { hash } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';
import type { Dependencies } from '../dependencies.ts';
import type { AppContext, AppEnv } from './app-env.ts';
import { ProblemError } from './problem-error.ts';
import { recentMap } from './recent-map.ts';
import { type Bucket, type BucketLimits, fullBucket, takeFrom } from './token-bucket.ts';
import { visitorAddress } from './visitor-address.ts';

/** Seconds in which an address that has sent all it may at once may send as much again. */
const REFILL_SECONDS = 600;
/** Without a script each page is a post: a class takes some thirty each, and none of them is stored. */
const POSTS_PER_ANSWER = 20;
/** Addresses in memory at most, about 10 MB; those not heard of for longest are forgotten first. */
const MOST_ADDRESSES = 50_000;
const KEY_BYTES = 32;
const DAY_MS = 24 * 60 * 60 * 1000;

interface Visitor {
  readonly posts: Bucket;
  readonly answers: Bucket;
}

/** Whole seconds to wait; 0 lets through what was asked for, and counts it. */
export interface Throttle {
  /** Before a post is read. */
  post(c: AppContext): number;
  /** Before answers are taken in. */
  answers(c: AppContext, count: number): number;
}

type ThrottleDependencies = Pick<
  Dependencies,
  'rateLimit' | 'addressLimit' | 'proxies' | 'now' | 'randomBytes'
>;

/** Makes the one throttle of a server: by address first, so that a flood does not use up what all share. */
export function createThrottle(deps: ThrottleDependencies): Throttle {
  const { rateLimit, addressLimit, proxies, now, randomBytes } = deps;
  const shared: BucketLimits | null =
    rateLimit === null ? null : { most: rateLimit, perSecond: rateLimit };
  const answerLimits = perTenMinutes(addressLimit ?? 1);
  const postLimits = perTenMinutes((addressLimit ?? 1) * POSTS_PER_ANSWER);
  const all = fullBucket(shared ?? answerLimits, 0);
  const visitors = recentMap<Visitor>(MOST_ADDRESSES);
  let agedMs = Number.NEGATIVE_INFINITY;
  const visitorsOf = new WeakMap<AppContext, Visitor>();
  let key = '';
  let keyMadeMs = Number.NEGATIVE_INFINITY;

  function nameOf(address: string, nowMs: number): string {
    if (Math.abs(nowMs - keyMadeMs) >= DAY_MS) {
      visitors.clear();
      key = Buffer.from(randomBytes(KEY_BYTES)).toString('base64url');
      keyMadeMs = nowMs;
    }
    return hash('sha256', key + address, 'base64url');
  }

  function visitorAt(address: string, nowMs: number): Visitor {
    if (Math.abs(nowMs - agedMs) >= REFILL_SECONDS * 1000) {
      // Whoever was not heard of since has full buckets, like anybody new.
      visitors.age();
      agedMs = nowMs;
    }
    return visitors.recall(nameOf(address, nowMs), () => ({
      posts: fullBucket(postLimits, nowMs),
      answers: fullBucket(answerLimits, nowMs),
    }));
  }

  /** The visitor's buckets; none where visitors are not told apart. */
  function visitorOf(c: AppContext, nowMs: number): Visitor | undefined {
    const known = visitorsOf.get(c);
    if (known || addressLimit === null) return known;
    const address = visitorAddress(c, proxies);
    if (address === null) return undefined;
    const visitor = visitorAt(address, nowMs);
    visitorsOf.set(c, visitor);
    return visitor;
  }

  return {
    post(c) {
      const nowMs = now().getTime();
      const visitor = visitorOf(c, nowMs);
      const wait = visitor ? takeFrom(visitor.posts, postLimits, 1, nowMs) : 0;
      if (wait > 0 || shared === null) return wait;
      return takeFrom(all, shared, 1, nowMs);
    },
    answers(c, count) {
      const nowMs = now().getTime();
      const visitor = visitorOf(c, nowMs);
      return visitor ? takeFrom(visitor.answers, answerLimits, count, nowMs) : 0;
    },
  };
}

const perTenMinutes = (most: number): BucketLimits => ({
  most,
  perSecond: most / REFILL_SECONDS,
});

/** @throws ProblemError `too-many-requests` when there is something to wait for */
export function refuseToWait(seconds: number): void {
  if (seconds > 0) throw new ProblemError('too-many-requests', { retryAfterSeconds: seconds });
}

/** Refuses a post to a program before it is read. */
export function throttled(throttle: Throttle): MiddlewareHandler<AppEnv> {
  return async function limitPosts(c, next) {
    refuseToWait(throttle.post(c));
    await next();
  };
}
