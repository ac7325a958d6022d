/** What tells a resend from another answer with the same id. */
import { createHmac, type KeyObject } from 'node:crypto';
import canonicalize from 'canonicalize';

/**
 * An item as received in its RFC 8785 form: the text that is stored, and that the digest covers.
 * Text with half a surrogate pair has no such form; it keeps the order in which it was sent.
 */
export function canonicalText(item: unknown): string {
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
