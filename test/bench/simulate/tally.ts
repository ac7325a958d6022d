/** Means of many dialogues by name, with their Monte Carlo errors. */
export class Tally {
  private readonly sums = new Map<string, { n: number; sum: number; squares: number }>();

  /** Adds one dialogue's figures. */
  add(figures: Readonly<Record<string, number>>): void {
    for (const [name, value] of Object.entries(figures)) {
      const { n, sum, squares } = this.sums.get(name) ?? { n: 0, sum: 0, squares: 0 };
      this.sums.set(name, { n: n + 1, sum: sum + value, squares: squares + value * value });
    }
  }

  /** @throws RangeError when nothing was added under the name */
  mean(name: string): { readonly mean: number; readonly error: number; readonly n: number } {
    const known = this.sums.get(name);
    if (!known) throw new RangeError(`Tally holds no figures under ${name}`);
    const { n, sum, squares } = known;
    const mean = sum / n;
    return { mean, error: Math.sqrt(Math.max(0, squares / n - mean * mean) / n), n };
  }
}
