/** Which figures of a publication are held back, by where they stand. */

const key = (...parts: readonly string[]): string => JSON.stringify(parts);

/** Marks that grow; an item that is held back in the table of all is so in every group. */
export class Held {
  readonly #marks = new Set<string>();

  holdItem(list: string, item: string): void {
    this.#marks.add(key('all', list, item));
  }

  holdGroup(variable: string, group: string): void {
    this.#marks.add(key('group', variable, group));
  }

  holdCell(variable: string, group: string, kind: string, item: string): void {
    this.#marks.add(key('cell', variable, group, kind, item));
  }

  holdBeside(figure: string): void {
    this.#marks.add(key('beside', figure));
  }

  hasItem(list: string, item: string): boolean {
    return this.#marks.has(key('all', list, item));
  }

  hasGroup(variable: string, group: string): boolean {
    return this.#marks.has(key('group', variable, group));
  }

  hasCell(variable: string, group: string, kind: string, item: string): boolean {
    return (
      this.hasGroup(variable, group) ||
      this.hasItem(kind, item) ||
      this.#marks.has(key('cell', variable, group, kind, item))
    );
  }

  hasBeside(figure: string): boolean {
    return this.#marks.has(key('beside', figure));
  }

  isEmpty(): boolean {
    return this.#marks.size === 0;
  }
}
