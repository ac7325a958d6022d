/**
 * How many answers came each hour of the last day and night. In memory alone, and gone when the
 * server stops: when an answer came is written down nowhere.
 */

const HOURS_REMEMBERED = 24;
const HOUR_MS = 60 * 60 * 1000;

export interface HourCount {
  /** How many hours ago it began: 0 is the hour that is now. */
  readonly hoursAgo: number;
  readonly count: number;
}

export interface RecentHours {
  add(round: string, count: number, nowMs: number): void;
  /** From the hour that is now, backwards, as far as the server has been running. */
  of(round: string, nowMs: number): readonly HourCount[];
}

interface Ring {
  /** Number of the newest hour. */
  hour: number;
  /** By the remainder of the hour's number. */
  readonly counts: number[];
}

/** Made once a server; `startedMs` is when it began to count. */
export function createRecentHours(startedMs: number): RecentHours {
  const rings = new Map<string, Ring>();
  const firstHour = Math.floor(startedMs / HOUR_MS);

  /** Brings a ring to the hour that is now; hours that have passed out of it are forgotten. */
  function turned(round: string, hour: number): Ring {
    const ring = rings.get(round) ?? { hour, counts: Array(HOURS_REMEMBERED).fill(0) };
    const passed = Math.min(hour - ring.hour, HOURS_REMEMBERED);
    for (let back = 0; back < passed; back += 1) ring.counts[(hour - back) % HOURS_REMEMBERED] = 0;
    // A clock that was set back changes nothing: what comes counts in the newest hour.
    ring.hour = Math.max(hour, ring.hour);
    rings.set(round, ring);
    return ring;
  }

  return {
    add(round, count, nowMs) {
      if (count === 0) return;
      const ring = turned(round, Math.floor(nowMs / HOUR_MS));
      const at = ring.hour % HOURS_REMEMBERED;
      ring.counts[at] = (ring.counts[at] ?? 0) + count;
    },
    of(round, nowMs) {
      const ring = turned(round, Math.floor(nowMs / HOUR_MS));
      const known = Math.min(HOURS_REMEMBERED, Math.max(1, ring.hour - firstHour + 1));
      return Array.from({ length: known }, (_, hoursAgo) => ({
        hoursAgo,
        count: ring.counts[(ring.hour - hoursAgo) % HOURS_REMEMBERED] ?? 0,
      }));
    },
  };
}
