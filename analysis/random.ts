/**
 * Seeded randomness. The generator is xoroshiro128+ of pure-rand, so the same seed
 * gives the same draws on every platform and in every thread; each use has a stream
 * of its own, so that one more table changes no figure in the others.
 */
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** Draws uniform numbers in [0, 1). */
export type Uniform = () => number;

const TO_UNIT = 1 / 0x1_0000_0000;

/** FNV-1a, so that a stream's name decides its numbers. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) {
    value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  }
  return value;
}

/**
 * A uniform generator for one named use of a seed.
 *
 * @param seed - a whole number
 * @param stream - the name of the use, such as `bootstrap` or `ranks:themes`
 * @throws RangeError when the seed is not a whole number
 * @example
 * uniformStream(1, 'ranks')() === uniformStream(1, 'ranks')(); // => true
 */
export function uniformStream(seed: number, stream: string): Uniform {
  if (!Number.isInteger(seed)) {
    throw new RangeError(`uniformStream requires the seed to be a whole number; got: ${seed}`);
  }
  const mixed = Math.imul(seed ^ Math.floor(seed / 0x1_0000_0000), 0x9e3779b1) ^ hash(stream);
  const generator = xoroshiro128plus(mixed | 0);
  return () => (generator.next() >>> 0) * TO_UNIT;
}

/**
 * Fills an array with independent standard normal numbers (polar method).
 *
 * @see Marsaglia and Bray (1964), SIAM Review 6(3), 260–264, doi:10.1137/1006063
 * @example
 * fillNormal(new Float64Array(2), uniformStream(1, 'draws')); // => undefined
 */
export function fillNormal(target: Float64Array, uniform: Uniform): void {
  for (let i = 0; i < target.length; i += 2) {
    let u = 0;
    let v = 0;
    let square = 0;
    do {
      u = 2 * uniform() - 1;
      v = 2 * uniform() - 1;
      square = u * u + v * v;
    } while (square >= 1 || square === 0);
    const scale = Math.sqrt((-2 * Math.log(square)) / square);
    target[i] = u * scale;
    if (i + 1 < target.length) target[i + 1] = v * scale;
  }
}
