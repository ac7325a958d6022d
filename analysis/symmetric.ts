/** Small dense symmetric algebra on row-major arrays: a generalized inverse and a Cholesky root. */

/** Pivots below this share of the original diagonal are taken as dependent. */
const DEPENDENT = 1e-11;

/**
 * A generalized inverse of a symmetric positive semidefinite matrix: columns that
 * depend on earlier ones (the dummies of several margins) get zeros. Fitted values
 * of a regression are the same whichever generalized inverse is used.
 *
 * @param matrix - row-major, size × size
 * @returns row-major inverse on the independent columns, zero elsewhere
 */
export function generalizedInverse(matrix: Float64Array, size: number): Float64Array {
  const a = Float64Array.from(matrix);
  const done = new Uint8Array(size);
  const start = Float64Array.from({ length: size }, (_, i) => matrix[i * size + i] ?? 0);
  for (let step = 0; step < size; step += 1) {
    const pivot = bestPivot(a, start, done, size);
    if (pivot < 0) break;
    done[pivot] = 1;
    sweepPivot(a, pivot, size);
  }
  for (let i = 0; i < size; i += 1) {
    for (let j = 0; j < size; j += 1) {
      if (!(done[i] && done[j])) a[i * size + j] = 0;
    }
  }
  return a;
}

function bestPivot(a: Float64Array, start: Float64Array, done: Uint8Array, size: number): number {
  let best = -1;
  let bestShare = DEPENDENT;
  for (let i = 0; i < size; i += 1) {
    const initial = start[i] ?? 0;
    if (done[i] || initial <= 0) continue;
    const share = (a[i * size + i] ?? 0) / initial;
    if (share > bestShare) {
      best = i;
      bestShare = share;
    }
  }
  return best;
}

/** One step of in-place Gauss–Jordan inversion. */
function sweepPivot(a: Float64Array, k: number, size: number): void {
  const pivot = a[k * size + k] ?? 1;
  for (let i = 0; i < size; i += 1) {
    if (i === k) continue;
    const ratio = (a[i * size + k] ?? 0) / pivot;
    if (ratio === 0) continue;
    for (let j = 0; j < size; j += 1) {
      if (j !== k) a[i * size + j] = (a[i * size + j] ?? 0) - ratio * (a[k * size + j] ?? 0);
    }
  }
  for (let i = 0; i < size; i += 1) {
    if (i === k) continue;
    a[i * size + k] = -(a[i * size + k] ?? 0) / pivot;
    a[k * size + i] = (a[k * size + i] ?? 0) / pivot;
  }
  a[k * size + k] = 1 / pivot;
}

/**
 * The lower Cholesky root of a covariance; directions without variance get zeros.
 *
 * @param covariance - row-major, size × size, symmetric
 */
export function choleskyRoot(covariance: Float64Array, size: number): Float64Array {
  const root = new Float64Array(size * size);
  let largest = 0;
  for (let i = 0; i < size; i += 1) largest = Math.max(largest, covariance[i * size + i] ?? 0);
  for (let j = 0; j < size; j += 1) {
    let diagonal = covariance[j * size + j] ?? 0;
    for (let k = 0; k < j; k += 1) diagonal -= (root[j * size + k] ?? 0) ** 2;
    if (diagonal <= largest * 1e-14) continue;
    const pivot = Math.sqrt(diagonal);
    root[j * size + j] = pivot;
    for (let i = j + 1; i < size; i += 1) {
      let sum = covariance[i * size + j] ?? 0;
      for (let k = 0; k < j; k += 1) sum -= (root[i * size + k] ?? 0) * (root[j * size + k] ?? 0);
      root[i * size + j] = sum / pivot;
    }
  }
  return root;
}
