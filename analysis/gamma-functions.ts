/**
 * ln Γ and its first two derivatives for positive arguments, to double precision:
 * the argument is raised to 15 or more by the recurrence, where Stirling's series with
 * seven terms is exact to the last digit.
 *
 * @see Abramowitz and Stegun (1964), 6.1.41, 6.3.18 and 6.4.12
 */

const RAISED = 15;

/** Bernoulli numbers B₂, B₄ … B₁₄. */
const BERNOULLI = [1 / 6, -1 / 30, 1 / 42, -1 / 30, 5 / 66, -691 / 2730, 7 / 6];

/**
 * ln Γ(x).
 *
 * @param x - above 0
 * @example
 * lnGamma(1); // => 0
 */
export function lnGamma(x: number): number {
  if (x === 1 || x === 2) return 0;
  let product = 1;
  let y = x;
  for (; y < RAISED; y += 1) product *= y;
  let sum = (y - 0.5) * Math.log(y) - y + Math.log(2 * Math.PI) / 2;
  BERNOULLI.forEach((b, k) => {
    const n = 2 * (k + 1);
    sum += b / (n * (n - 1) * y ** (n - 1));
  });
  return sum - Math.log(product);
}

/**
 * The derivative of ln Γ.
 *
 * @param x - above 0
 * @example
 * digamma(2) - digamma(1); // => 1
 */
export function digamma(x: number): number {
  let sum = 0;
  let y = x;
  for (; y < RAISED; y += 1) sum -= 1 / y;
  sum += Math.log(y) - 1 / (2 * y);
  BERNOULLI.forEach((b, k) => {
    const n = 2 * (k + 1);
    sum -= b / (n * y ** n);
  });
  return sum;
}

/**
 * The second derivative of ln Γ.
 *
 * @param x - above 0
 * @example
 * Math.abs(trigamma(1) - Math.PI ** 2 / 6) < 1e-14; // => true
 */
export function trigamma(x: number): number {
  let sum = 0;
  let y = x;
  for (; y < RAISED; y += 1) sum += 1 / (y * y);
  sum += 1 / y + 1 / (2 * y * y);
  BERNOULLI.forEach((b, k) => {
    const n = 2 * (k + 1);
    sum += b / y ** (n + 1);
  });
  return sum;
}
