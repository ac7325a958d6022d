import { lnGamma } from './gamma-functions.ts';

/** Tables within this share of the observed probability count as equally likely. */
const ALIKE = 1 + 1e-7;

/**
 * Fisher's exact p, two-sided: how likely a table at least as unlikely as this one is,
 * if the two groups are alike and the margins are given.
 *
 * @param named1 - persons of the first group who named it, of `asked1`
 * @param named2 - persons of the second group who named it, of `asked2`
 * @returns from 0 to 1; 1 when nobody or everybody named it
 * @see Fisher (1935), JRSS 98(1), 39–82
 * @example
 * fisherP(0, 5, 0, 7); // => 1
 */
export function fisherP(named1: number, asked1: number, named2: number, asked2: number): number {
  const named = named1 + named2;
  const least = Math.max(0, named - asked2);
  const most = Math.min(named, asked1);
  const logChance = (x: number) => logChoose(asked1, x) + logChoose(asked2, named - x);
  const observed = logChance(named1);
  let all = 0;
  let extreme = 0;
  for (let x = least; x <= most; x += 1) {
    const chance = Math.exp(logChance(x) - observed);
    all += chance;
    if (chance <= ALIKE) extreme += chance;
  }
  return Math.min(1, extreme / all);
}

const logChoose = (n: number, k: number): number =>
  lnGamma(n + 1) - lnGamma(k + 1) - lnGamma(n - k + 1);
