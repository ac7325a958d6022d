/**
 * The receipt code (kvittokod) with which the one who answered can take the answer back. Derived,
 * never stored: half of it is the beginning of the answer's random id, by which the answer is found;
 * the other half is keyed, so that somebody who has seen the id, as in an export, can't make it.
 */
import { createHmac, type KeyObject, timingSafeEqual } from 'node:crypto';

/** Crockford's base 32: no letter that is read as a digit, and no U. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const BITS_A_HALF = 30;
const DIGITS_A_HALF = BITS_A_HALF / 5;
const CODE = new RegExp(`^[${ALPHABET}]{${2 * DIGITS_A_HALF}}$`);

/** What a code says, as two numbers of 30 bits. */
export interface ReadReceipt {
  readonly idBits: number;
  readonly macBits: number;
}

function digits(value: number): string {
  return Array.from(
    { length: DIGITS_A_HALF },
    (_, index) => ALPHABET[Math.floor(value / 32 ** (DIGITS_A_HALF - 1 - index)) % 32],
  ).join('');
}

function fromDigits(text: string): number {
  return [...text].reduce((value, digit) => value * 32 + ALPHABET.indexOf(digit), 0);
}

function macBits(key: Uint8Array | KeyObject, round: string, id: string): number {
  const mac = createHmac('sha256', key).update(`${round}\n${id}`).digest();
  return mac.readUInt32BE(0) >>> 2;
}

/**
 * The code of an answer, as `XXXX-XXXX-XXXX`.
 *
 * @param key - the installation's receipt key
 * @param id - a random UUID in small letters
 */
export function receiptCode(key: Uint8Array | KeyObject, round: string, id: string): string {
  const idBits = Number.parseInt(id.slice(0, 8), 16) >>> 2;
  const code = digits(idBits) + digits(macBits(key, round, id));
  return code.replace(/(.{4})(?=.)/g, '$1-');
}

/** Reads a code as people write it: any case, spaces and hyphens, O for 0, I and L for 1. `null` when it can't be one. */
export function readReceiptCode(text: string): ReadReceipt | null {
  const code = text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
  if (!CODE.test(code)) return null;
  return {
    idBits: fromDigits(code.slice(0, DIGITS_A_HALF)),
    macBits: fromDigits(code.slice(DIGITS_A_HALF)),
  };
}

/** The ids, as text, that begin with the bits of a code. */
export function idsOfReceipt({ idBits }: ReadReceipt): {
  readonly from: string;
  readonly before: string;
} {
  const hex = (value: number) => value.toString(16).padStart(8, '0');
  // After the eighth digit of an id comes "-", and after "-" in the order of text comes ".".
  return { from: hex(idBits * 4), before: `${hex(idBits * 4 + 3)}.` };
}

/** Whether the keyed half is that of this answer; takes the same time whatever it is. */
export function isReceiptOf(
  key: Uint8Array | KeyObject,
  receipt: ReadReceipt,
  round: string,
  id: string,
): boolean {
  const bytes = (value: number) => {
    const four = Buffer.alloc(4);
    four.writeUInt32BE(value);
    return four;
  };
  return timingSafeEqual(bytes(receipt.macBits), bytes(macBits(key, round, id)));
}
