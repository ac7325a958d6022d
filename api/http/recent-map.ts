/**
 * A map that forgets what was not asked for lately, in constant time: two generations, of which the
 * older goes when the younger is full. Between half of `most` and `most` entries are remembered.
 */
export interface RecentMap<Value> {
  /** What is known of `key`, or what `make` makes; remembered anew. */
  recall(key: string, make: () => Value): Value;
  /** Forgets what was not asked for since the last call. */
  age(): void;
  clear(): void;
}

export function recentMap<Value>(most: number): RecentMap<Value> {
  let young = new Map<string, Value>();
  let old = new Map<string, Value>();

  function age(): void {
    old = young;
    young = new Map();
  }

  return {
    recall(key, make) {
      const known = young.get(key);
      if (known !== undefined) return known;
      const value = old.get(key) ?? make();
      young.set(key, value);
      if (young.size * 2 >= most) age();
      return value;
    },
    age,
    clear() {
      young = new Map();
      old = new Map();
    },
  };
}
