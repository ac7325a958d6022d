/**
 * The ticket in the address that a browser without a script is led to when the answers are stored.
 * The receipt code itself must not stand in an address, which is kept in histories and in logs of
 * proxies: the ticket is encrypted, and opens the page only for a short while.
 */
import { createCipheriv, createDecipheriv, hkdfSync } from 'node:crypto';

const CIPHER = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
/** Long enough to write down twelve signs, print, or change language. */
const OPEN_MS = 15 * 60_000;

export interface TicketTools {
  /** The installation's receipt key; the ticket has a key of its own, derived from it. */
  readonly key: Uint8Array;
  readonly round: string;
}

function ticketKey({ key }: TicketTools): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', key, '', 'thanks-ticket', 32));
}

/** A ticket that shows `receipt` from `nowMs` and for a quarter of an hour. */
export function makeTicket(
  tools: TicketTools,
  receipt: string,
  nowMs: number,
  randomBytes: (size: number) => Uint8Array,
): string {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(CIPHER, ticketKey(tools), nonce);
  cipher.setAAD(Buffer.from(tools.round));
  const content = JSON.stringify([nowMs + OPEN_MS, receipt]);
  const sealed = [nonce, cipher.update(content), cipher.final(), cipher.getAuthTag()];
  return Buffer.concat(sealed).toString('base64url');
}

export interface OpenedTicket {
  /** It is one of ours, whatever its age: its holder has sent answers. */
  readonly sent: boolean;
  /** `null` when it is too old to show it. */
  readonly receipt: string | null;
}

const NO_TICKET: OpenedTicket = { sent: false, receipt: null };

/** What a ticket says; nothing when it is none of ours. */
export function openTicket(tools: TicketTools, ticket: string, nowMs: number): OpenedTicket {
  const bytes = Buffer.from(ticket, 'base64url');
  if (bytes.length < NONCE_BYTES + TAG_BYTES) return NO_TICKET;
  try {
    const decipher = createDecipheriv(CIPHER, ticketKey(tools), bytes.subarray(0, NONCE_BYTES));
    decipher.setAAD(Buffer.from(tools.round));
    decipher.setAuthTag(bytes.subarray(-TAG_BYTES));
    const content = decipher.update(bytes.subarray(NONCE_BYTES, -TAG_BYTES));
    const [until, receipt] = JSON.parse(Buffer.concat([content, decipher.final()]).toString());
    return { sent: true, receipt: nowMs <= until ? receipt : null };
  } catch {
    return NO_TICKET;
  }
}
