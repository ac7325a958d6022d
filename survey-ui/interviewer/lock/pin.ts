/**
 * The PIN of the tablet. It keeps passers-by out of an interview that is under way; whoever takes the
 * tablet home can try all PINs in an hour, and meets sealed answers behind it.
 */

/** As it lies on the tablet; base64. */
export interface KeptPin {
  readonly salt: string;
  readonly hash: string;
  readonly iterations: number;
}

export type PinProblem = 'too-short' | 'not-digits' | 'too-simple';

/** The same digit again, one up, one down. */
const SIMPLE_STEPS: readonly number[] = [0, 1, 9];
const SHORTEST = 4;
const LONGEST = 8;
const SALT_BYTES = 16;
const HASH_BITS = 256;
const ITERATIONS = 100_000;

/** Whether so many digits can be a PIN at all. */
export function canBePin(digits: string): boolean {
  return digits.length >= SHORTEST && digits.length <= LONGEST;
}

/** What is wrong with a PIN that somebody chooses, or `null`: one digit alone, or digits in a row, also past 9. */
export function pinProblem(pin: string): PinProblem | null {
  if (!/^\d*$/.test(pin)) return 'not-digits';
  if (!canBePin(pin)) return 'too-short';
  const steps = new Set(
    [...pin].slice(1).map((digit, index) => (Number(digit) - Number(pin[index]) + 10) % 10),
  );
  const [step = 0] = steps;
  return steps.size === 1 && SIMPLE_STEPS.includes(step) ? 'too-simple' : null;
}

const toText = (bytes: Uint8Array) => btoa(String.fromCharCode(...bytes));
const toBytes = (text: string) => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));

/** PBKDF2 with SHA-256. */
async function hashOf(pin: string, salt: Uint8Array<ArrayBuffer>, iterations: number) {
  const secret = new TextEncoder().encode(pin);
  const key = await crypto.subtle.importKey('raw', secret, 'PBKDF2', false, ['deriveBits']);
  const how = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations };
  return new Uint8Array(await crypto.subtle.deriveBits(how, key, HASH_BITS));
}

export async function makePin(pin: string): Promise<KeptPin> {
  const salt = crypto.getRandomValues(new Uint8Array(SALT_BYTES));
  const hash = await hashOf(pin, salt, ITERATIONS);
  return { salt: toText(salt), hash: toText(hash), iterations: ITERATIONS };
}

export async function isPin(pin: string, { salt, hash, iterations }: KeptPin): Promise<boolean> {
  return isSame(await hashOf(pin, toBytes(salt), iterations), toBytes(hash));
}

/** Takes as long wherever they differ. */
function isSame(one: Uint8Array, other: Uint8Array): boolean {
  let difference = one.length ^ other.length;
  one.forEach((byte, index) => {
    difference |= byte ^ (other[index] ?? 0);
  });
  return difference === 0;
}
