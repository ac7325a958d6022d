/**
 * Codes that people read from a poster, hear in a classroom and type on a phone. No character
 * looks like another (0 O, 1 I L, 2 Z, 5 S, 6 G, 8 B) or sounds like another in Swedish (B C D G P
 * with T, H with K, N with M, V with W), and without vowels no code becomes a word.
 */
import type { InvitationKind } from './invitation.ts';

/** Sixteen, so that half a byte chooses one and all are as likely. */
const CHARACTERS = '23456789FJKMRTWX';
/** Groups are read one breath at a time. */
const GROUP = 4;

/**
 * Characters of a code. A poster's is public, and only has to be free: 5 give a million. A class's
 * opens a session that is trusted more: 8 give four thousand million.
 */
const LENGTHS: Readonly<Record<InvitationKind, number>> = { poster: 5, link: 5, class: 8 };

/** A new code from `randomBytes`. */
export function newCode(kind: InvitationKind, randomBytes: (size: number) => Uint8Array): string {
  return Array.from(randomBytes(LENGTHS[kind]), (byte) => CHARACTERS[byte & 15]).join('');
}

/**
 * A code as somebody typed it: small letters, blanks and hyphens do not matter. What is no code at
 * all becomes empty.
 *
 * @example
 * readCode('k7rw-4mxt'); // => "K7RW4MXT"
 */
export function readCode(text: string): string {
  const code = text.replace(/[\s-]/g, '').toUpperCase();
  return code.length <= 12 && [...code].every((one) => CHARACTERS.includes(one)) ? code : '';
}

/** @example codeInGroups('K7RW4MXT') // => "K7RW-4MXT" */
export function codeInGroups(code: string): string {
  return code.length <= GROUP + 1 ? code : `${code.slice(0, GROUP)}-${code.slice(GROUP)}`;
}
