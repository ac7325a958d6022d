/**
 * Meng's ρ*: how strongly the wish to answer would have to go with preferring A to B for
 * the two to change places, as a correlation in the population. Small for every survey
 * of a small part of the population: |Δ| / (σ_d √((N − n) / n)).
 *
 * @param difference - estimate of A minus estimate of B
 * @param deviation - standard deviation of a respondent's A minus B, above zero
 * @param respondents - n, at least 1
 * @param population - N, at least n
 * @returns from 0; infinite when everybody answered
 * @throws RangeError when an argument is out of range
 * @see Meng (2018), Annals of Applied Statistics 12(2), 685–726, equation 2.3
 * @example
 * selectionCorrelation(0.1, 1, 100, 10100); // => 0.01
 */
export function selectionCorrelation(
  difference: number,
  deviation: number,
  respondents: number,
  population: number,
): number {
  if (!(deviation > 0 && respondents >= 1 && population >= respondents)) {
    throw new RangeError(
      'selectionCorrelation requires a deviation above zero and a population of at least the respondents',
    );
  }
  return Math.abs(difference) / (deviation * Math.sqrt((population - respondents) / respondents));
}
