/** What can befall a request on its way, how often it does, and by which seed. */
import { type Uniform, uniformStream } from '../../analysis/random.ts';

export const FAULTS = [
  /** The connection is cut before the server has heard anything. */
  'dropped',
  /** The server has committed, and its reply is thrown away. */
  'reply-lost',
  /** The server gets half of the body. */
  'body-cut',
  /** The sender gets half of the reply, and the line is cut. */
  'reply-cut',
  /** The sender gets half of the reply, as if it were whole. */
  'reply-shortened',
  'delivered-twice',
  'delivered-twice-at-once',
  /** Reaches the server after a request that came later, while the sender waits. */
  'overtaken',
  /** The line is cut, and the request reaches the server after one that came later. */
  'arrives-late',
  'error-500',
  'error-502',
  'error-503',
  'error-503-with-time',
  'error-429',
  'error-429-with-time',
  'too-large',
  /** A page with status 200. */
  'login-page',
  /** Somebody else's JSON with status 200. */
  'foreign-json',
  /** Somebody else's refusal, as JSON that has a `code` too. */
  'foreign-refusal',
  'redirected',
] as const;
export type Fault = (typeof FAULTS)[number];

export interface Weather {
  /** The share of requests that each befalls; together at most 1. */
  readonly faults: Readonly<Partial<Record<Fault, number>>>;
  /** The share of requests that are delayed, besides what else befalls them. */
  readonly delayed: number;
  readonly longestDelayMs: number;
}

export const FINE: Weather = { faults: {}, delayed: 0, longestDelayMs: 0 };

/** Half of all requests meet something. */
export const ROUGH: Weather = {
  faults: {
    dropped: 0.05,
    'reply-lost': 0.09,
    'body-cut': 0.03,
    'reply-cut': 0.03,
    'reply-shortened': 0.02,
    'delivered-twice': 0.03,
    'delivered-twice-at-once': 0.03,
    overtaken: 0.02,
    'arrives-late': 0.03,
    'error-500': 0.02,
    'error-502': 0.02,
    'error-503': 0.02,
    'error-503-with-time': 0.02,
    'error-429': 0.02,
    'error-429-with-time': 0.02,
    'too-large': 0.04,
    'login-page': 0.02,
    'foreign-json': 0.02,
    'foreign-refusal': 0.02,
    redirected: 0.02,
  },
  delayed: 0.3,
  longestDelayMs: 300,
};

/** The line on which another tool stored 37 of 642 answers twice. */
export const LOSES_REPLIES: Weather = {
  faults: { 'reply-lost': 0.6, 'reply-cut': 0.1, 'arrives-late': 0.05 },
  delayed: 0.2,
  longestDelayMs: 60,
};

export interface Lot {
  readonly fault: Fault | null;
  readonly delayMs: number;
  /** From 0 up to 1: which of several ways a fault takes. */
  readonly chance: number;
}

/** Draws what befalls each request: the same row of lots for the same seed. */
export function drawLots(seed: number): (weather: Weather) => Lot {
  const uniform: Uniform = uniformStream(seed, 'faults');
  return ({ faults, delayed, longestDelayMs }) => {
    let left = uniform();
    const delayMs = uniform() < delayed ? uniform() * longestDelayMs : 0;
    const fault = FAULTS.find((kind) => {
      left -= faults[kind] ?? 0;
      return left < 0;
    });
    return { fault: fault ?? null, delayMs, chance: uniform() };
  };
}
