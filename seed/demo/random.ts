/**
 * The seeded randomness of the example answers: mulberry32, a small public-domain generator by
 * T. Ettinger. Good enough to invent answers with; not for statistics and never for secrets.
 */

/** A source of numbers in [0, 1). */
export type Random = () => number;

/** Mulberry32: one 32-bit state, full period, the same numbers on every machine. */
export function mulberry32(seed: number): Random {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A standard normal number (Box and Muller, 1958). */
export function gaussian(random: Random): number {
  const radius = Math.sqrt(-2 * Math.log(1 - random()));
  return radius * Math.cos(2 * Math.PI * random());
}

/** Whether something of this probability happens. */
export const chance = (random: Random, probability: number): boolean => random() < probability;

/** One of the codes, drawn by weight; `undefined` when no weight is above zero. */
export function pick<Code extends string>(
  random: Random,
  weights: Readonly<Partial<Record<Code, number>>>,
): Code | undefined {
  const entries = Object.entries(weights) as [Code, number][];
  const total = entries.reduce((sum, [, weight]) => sum + weight, 0);
  let left = random() * total;
  for (const [code, weight] of entries) {
    left -= weight;
    if (left < 0) return code;
  }
  return undefined;
}

/** Up to `count` different codes, drawn by weight. */
export function pickSeveral<Code extends string>(
  random: Random,
  weights: Readonly<Partial<Record<Code, number>>>,
  count: number,
): Code[] {
  const left: Partial<Record<Code, number>> = { ...weights };
  const chosen: Code[] = [];
  while (chosen.length < count) {
    const code = pick(random, left);
    if (code === undefined) break;
    chosen.push(code);
    delete left[code];
  }
  return chosen;
}

/** A UUID version 4 (RFC 9562) from the generator, the same for the same seed. */
export function uuid(random: Random): string {
  const bytes = Array.from({ length: 16 }, () => Math.floor(random() * 256));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    hex.slice(12, 16),
    hex.slice(16, 20),
    hex.slice(20),
  ].join('-');
}
