/** How much may come at once, and how fast it fills up again. */
export interface BucketLimits {
  readonly most: number;
  readonly perSecond: number;
}

/** What is left to take, and when that was reckoned. */
export interface Bucket {
  left: number;
  atMs: number;
}

export const fullBucket = ({ most }: BucketLimits, nowMs: number): Bucket => ({
  left: most,
  atMs: nowMs,
});

/**
 * Takes `cost` out of the bucket when there is that much; a cost above the most is taken from a full one.
 *
 * @returns 0, or the whole seconds to wait when nothing was taken
 */
export function takeFrom(
  bucket: Bucket,
  { most, perSecond }: BucketLimits,
  cost: number,
  nowMs: number,
): number {
  const seconds = Math.max(0, nowMs - bucket.atMs) / 1000;
  bucket.left = Math.min(most, bucket.left + seconds * perSecond);
  bucket.atMs = nowMs;
  const asked = Math.min(cost, most);
  if (bucket.left < asked) return Math.ceil((asked - bucket.left) / perSecond);
  bucket.left -= asked;
  return 0;
}
