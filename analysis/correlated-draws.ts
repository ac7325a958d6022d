import { fillNormal, type Uniform } from './random.ts';
import { choleskyRoot } from './symmetric.ts';

/** Where the joint normal draws come from: given standard normals, or a generator. */
export type NormalSource =
  | { /** Row-major, draws × items. */ readonly normals: Float64Array }
  | { readonly uniform: Uniform; readonly draws: number }
  | CorrelatedDraws;

/** Draws stand side by side in fours, so that one pass over the items serves four draws. */
export const LANES = 4;

/** Draws from N(0, covariance). */
export interface CorrelatedDraws {
  /** Item k of draw r stands at `(r − lane) * items + k * LANES + lane`, where `lane = r % LANES`. */
  readonly noise: Float64Array;
  readonly draws: number;
}

/**
 * Joint normal draws by the Cholesky root of their covariance. The cost is
 * draws × items² / 2.
 *
 * @param covariance - row-major, items × items, symmetric
 * @param source - draws that are made already are handed back as they are
 * @returns the draws in fours, the last four filled up with zeros
 * @throws RangeError when there is no whole draw
 */
export function correlatedDraws(
  covariance: Float64Array,
  items: number,
  source: NormalSource,
): CorrelatedDraws {
  if ('noise' in source) return source;
  const draws = 'normals' in source ? source.normals.length / Math.max(1, items) : source.draws;
  if (!Number.isInteger(draws) || draws < 1) {
    throw new RangeError(`rankSets requires at least one whole draw; got: ${draws}`);
  }
  const root = choleskyRoot(covariance, items);
  const noise = new Float64Array(Math.ceil(draws / LANES) * LANES * items);
  const normals = new Float64Array(items * LANES);
  const row = new Float64Array(items);
  for (let from = 0; from < draws; from += LANES) {
    normals.fill(0);
    for (let lane = 0; lane < LANES && from + lane < draws; lane += 1) {
      if ('normals' in source) {
        row.set(source.normals.subarray((from + lane) * items, (from + lane + 1) * items));
      } else fillNormal(row, source.uniform);
      for (let k = 0; k < items; k += 1) normals[k * LANES + lane] = row[k] ?? 0;
    }
    multiplyLanes(root, normals, items, noise, from * items);
  }
  return { noise, draws };
}

/**
 * Root × normals for four draws and two rows at once; the lanes are written out so that
 * they stay in registers.
 */
function multiplyLanes(
  root: Float64Array,
  normals: Float64Array,
  items: number,
  target: Float64Array,
  offset: number,
): void {
  for (let i = 0; i < items; i += 2) {
    let [a, b, c, d] = [0, 0, 0, 0];
    let [e, f, g, h] = [0, 0, 0, 0];
    const row = i * items;
    const next = i + 1 < items ? row + items : row;
    for (let k = 0; k <= i; k += 1) {
      const factor = root[row + k] ?? 0;
      const below = root[next + k] ?? 0;
      const at = k * LANES;
      const first = normals[at] ?? 0;
      const second = normals[at + 1] ?? 0;
      const third = normals[at + 2] ?? 0;
      const fourth = normals[at + 3] ?? 0;
      a += factor * first;
      b += factor * second;
      c += factor * third;
      d += factor * fourth;
      e += below * first;
      f += below * second;
      g += below * third;
      h += below * fourth;
    }
    const at = offset + i * LANES;
    target[at] = a;
    target[at + 1] = b;
    target[at + 2] = c;
    target[at + 3] = d;
    if (next === row) return;
    const last = root[next + i + 1] ?? 0;
    const own = (i + 1) * LANES;
    target[at + 4] = e + last * (normals[own] ?? 0);
    target[at + 5] = f + last * (normals[own + 1] ?? 0);
    target[at + 6] = g + last * (normals[own + 2] ?? 0);
    target[at + 7] = h + last * (normals[own + 3] ?? 0);
  }
}
