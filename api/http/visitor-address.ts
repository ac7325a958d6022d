/** Where a request comes from, for the throttle alone: never stored, never logged. */
import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';
import type { AppContext } from './app-env.ts';

/** Groups of an IPv6 address that a network gives to one subscriber (a /64): the rest is theirs to vary. */
const NETWORK_GROUPS = 4;

/** One name for one subscriber; `null` for what is no address. */
function subscriberOf(text: string): string | null {
  const version = isIP(text);
  if (version === 0) return null;
  if (version === 4) return text;
  const address = ipaddr.process(text);
  if (address instanceof ipaddr.IPv6)
    return `${address.parts
      .slice(0, NETWORK_GROUPS)
      .map((group) => group.toString(16))
      .join(':')}::/64`;
  return address.toString();
}

/** `192.0.2.1:4711` and `[2001:db8::1]:4711` without the port, as some proxies write. */
function withoutPort(text: string): string {
  return text.match(/^\[(.+)\](?::\d+)?$/)?.[1] ?? text.match(/^([\d.]+):\d+$/)?.[1] ?? text;
}

/**
 * The subscriber that a request comes from, as text to be hashed; `null` where none can be told, as
 * over a local socket.
 *
 * `X-Forwarded-For` is what anybody can write, and each proxy adds whom it heard from at its end: of
 * `proxies` known ones, the entry that the outermost added is the visitor. With fewer entries the
 * request did not come through them, and the connection's own address counts.
 */
export function visitorAddress(c: AppContext, proxies: number): string | null {
  const connected = c.env?.incoming?.socket?.remoteAddress ?? '';
  const entries = proxies > 0 ? (c.req.header('x-forwarded-for') ?? '').split(',') : [];
  const entry = entries.at(-proxies)?.trim();
  const forwarded = entries.length >= proxies && entry ? subscriberOf(withoutPort(entry)) : null;
  return forwarded ?? subscriberOf(connected);
}
