/** Options as numbers and closed choices, refused in Swedish when they are not. */
import { InvalidArgumentError } from 'commander';

/** A parser for a whole number within bounds. */
export function wholeNumber(low: number, high: number) {
  return (text: string): number => {
    const value = Number(text);
    if (!/^\d+$/.test(text) || value < low || value > high) {
      throw new InvalidArgumentError(`Det ska vara ett heltal mellan ${low} och ${high}.`);
    }
    return value;
  };
}

/** A parser for one of a few words. */
export function oneOf<const Choice extends string>(choices: readonly Choice[]) {
  return (text: string): Choice => {
    const chosen = choices.find((choice) => choice === text);
    if (chosen === undefined) {
      throw new InvalidArgumentError(`Det ska vara ett av: ${choices.join(', ')}.`);
    }
    return chosen;
  };
}

/** For options that may be given several times. */
export function collect(text: string, earlier: readonly string[]): readonly string[] {
  return [...earlier, text];
}
