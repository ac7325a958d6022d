/** Numbers in typed arrays that make room for more as they are added to. */

type Numbers = Int32Array | Uint8Array | Float64Array;

export interface GrowingNumbers<Kind extends Numbers> {
  readonly length: number;
  /** Undefined beyond the length. */
  at(index: number): number | undefined;
  push(value: number): void;
  /** Replaces a number that is there already. */
  set(index: number, value: number): void;
  /** A copy of the first `count`, which later additions do not touch. */
  upTo(count: number): Kind;
  /** Copies the first `count` into `target` from `offset` on. */
  copyTo(target: Kind, offset: number, count: number): void;
}

/**
 * Starts without numbers. Adding is constant time on average: the room is doubled when it is full.
 *
 * @param make - makes an array of zeros, such as `(length) => new Int32Array(length)`
 */
function growingNumbers<Kind extends Numbers>(
  make: (length: number) => Kind,
): GrowingNumbers<Kind> {
  let room = make(8);
  let length = 0;
  return {
    get length() {
      return length;
    },
    at: (index) => (index < length ? room[index] : undefined),
    push(value) {
      if (length === room.length) {
        const larger = make(length * 2);
        larger.set(room);
        room = larger;
      }
      room[length] = value;
      length += 1;
    },
    set(index, value) {
      room[index] = value;
    },
    upTo: (count) => room.slice(0, Math.min(count, length)) as Kind,
    copyTo: (target, offset, count) =>
      target.set(room.subarray(0, Math.min(count, length)), offset),
  };
}

export const growingInts = (): GrowingNumbers<Int32Array<ArrayBuffer>> =>
  growingNumbers((length) => new Int32Array(length));
export const growingBytes = (): GrowingNumbers<Uint8Array<ArrayBuffer>> =>
  growingNumbers((length) => new Uint8Array(length));
export const growingFloats = (): GrowingNumbers<Float64Array<ArrayBuffer>> =>
  growingNumbers((length) => new Float64Array(length));

/** How many of the ascending `numbers` are at most `limit`. */
export function countAtMost(
  numbers: Pick<GrowingNumbers<Numbers>, 'length' | 'at'>,
  limit: number,
): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((numbers.at(middle) ?? Number.POSITIVE_INFINITY) <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
