/** What tells a resend from another answer with the same id. */
import { createHmac, type KeyObject } from 'node:crypto';
import canonicalize from 'canonicalize';

/** Keys that an object does not keep in the order given, or not at all. */
const UNORDERED_KEY = /^\d|^__proto__$/;
/** How `JSON.stringify` writes half a surrogate pair, which has no canonical form. */
const HALF_A_PAIR = /\\ud[89a-f]/;

class NoSimpleOrder extends Error {}

function withOrderedKeys(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(withOrderedKeys);
  const ordered: Record<string, unknown> = {};
  for (const [key, member] of Object.entries(value).sort(byCodeUnits)) {
    if (UNORDERED_KEY.test(key)) throw new NoSimpleOrder();
    ordered[key] = withOrderedKeys(member);
  }
  return ordered;
}

const byCodeUnits = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]) =>
  a < b ? -1 : 1;

/**
 * An item as received in its RFC 8785 form: the text that is stored, and that the digest covers.
 * Text with half a surrogate pair has no such form; it keeps the order in which it was sent.
 * Most items take the short way, which costs half as much; both ways give the same text.
 *
 * @param item - what `JSON.parse` returned
 */
export function canonicalText(item: unknown): string {
  try {
    const text = JSON.stringify(withOrderedKeys(item)) ?? 'null';
    return HALF_A_PAIR.test(text) ? slowCanonicalText(item) : text;
  } catch {
    return slowCanonicalText(item);
  }
}

function slowCanonicalText(item: unknown): string {
  try {
    return canonicalize(item) ?? 'null';
  } catch {
    return JSON.stringify(item) ?? 'null';
  }
}

/**
 * Keyed, so that the digest left after an erasure does not give away the answer. A key that was made
 * ready with `createSecretKey` is several times faster than its bytes.
 */
export function digestOfText(key: Uint8Array | KeyObject, text: string): string {
  return createHmac('sha256', key).update(text).digest('base64url');
}

/**
 * HMAC-SHA-256 with the installation's key over the RFC 8785 form of `item` as received, unsealed,
 * before it is parsed: the same whatever version of the contract reads it.
 */
export function digestOf(key: Uint8Array | KeyObject, item: unknown): string {
  return digestOfText(key, canonicalText(item));
}
