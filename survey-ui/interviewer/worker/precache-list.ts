/** What the worker keeps on the tablet. The build puts the list here; outside it there is none. */
export interface PrecacheEntry {
  /** Address on the site, from its root. */
  readonly url: string;
  /** Tells versions of one address apart; `null` where the address does so itself. */
  readonly revision: string | null;
  /** Digest of the very bytes (Subresource Integrity): nothing else is taken in. */
  readonly integrity: string;
}

export const PRECACHE_LIST: readonly PrecacheEntry[] = [];
