/**
 * Rules of words, read once and found in any text in time that grows with its length alone,
 * whatever is written: texts come from anybody.
 */

/** A word of a rule, and how many words may stand between the one before and it. */
interface Step {
  readonly token: number;
  readonly between: number;
}

interface WordRule<Kind> {
  readonly kind: Kind;
  /** Words in order; or, when `anyOrder`, words of one sentence. */
  readonly steps: readonly Step[];
  readonly anyOrder: boolean;
}

interface Word {
  readonly start: number;
  readonly end: number;
  readonly sentence: number;
}

export interface Passage {
  readonly start: number;
  readonly end: number;
}

const GAPS: Readonly<Record<string, number>> = { '~': 4, '~~': 9 };
const ANY_ORDER = '&';
const WORD_OR_END = /[\p{L}\p{M}\p{N}]+|[.!?\n]+/gu;
const SENTENCE_END = /^[.!?\n]/;
/** So many letters of `word*` decide where it is looked for. */
const BUCKET = 2;

/** Which tokens of the rules a word is, by the word and by its beginning. */
function createVocabulary() {
  const ids = new Map<string, number>();
  const whole = new Map<string, number[]>();
  const begun = new Map<string, { readonly beginning: string; readonly id: number }[]>();

  function add(token: string): number {
    const known = ids.get(token);
    if (known !== undefined) return known;
    const id = ids.size;
    ids.set(token, id);
    for (const word of token.split('|')) {
      const beginning = word.endsWith('*') ? word.slice(0, -1) : null;
      if (beginning === null) whole.set(word, [...(whole.get(word) ?? []), id]);
      else {
        const bucket = beginning.slice(0, BUCKET);
        begun.set(bucket, [...(begun.get(bucket) ?? []), { beginning, id }]);
      }
    }
    return id;
  }

  function* tokensOf(word: string): Generator<number> {
    yield* whole.get(word) ?? [];
    for (const { beginning, id } of begun.get(word.slice(0, BUCKET)) ?? [])
      if (word.startsWith(beginning)) yield id;
  }

  return { add, tokensOf };
}

function readRule<Kind>(
  kind: Kind,
  rule: string,
  tokenOf: (token: string) => number,
): WordRule<Kind> {
  const steps: Step[] = [];
  let between = 0;
  for (const part of rule.split(' ')) {
    const gap = GAPS[part];
    if (gap !== undefined) between = gap;
    else if (part !== ANY_ORDER) {
      steps.push({ token: tokenOf(part), between });
      between = 0;
    }
  }
  return { kind, steps, anyOrder: rule.includes(` ${ANY_ORDER} `) };
}

type Places = ReadonlyMap<number, readonly number[]>;

/** The first place where words stand in order; each step continues from the nearest word before it. */
function findInOrder(
  { steps }: WordRule<unknown>,
  words: readonly Word[],
  places: Places,
): readonly [number, number] | null {
  const [first, ...rest] = steps;
  let reached = (first && places.get(first.token)?.map((at) => [at, at] as const)) ?? [];
  for (const { token, between } of rest) {
    const next: (readonly [number, number])[] = [];
    let before = -1;
    for (const at of places.get(token) ?? []) {
      while ((reached[before + 1]?.[1] ?? at) < at) before += 1;
      const [start, end] = reached[before] ?? [-1, -1];
      const isNear = end >= 0 && at - end - 1 <= between;
      if (isNear && words[end]?.sentence === words[at]?.sentence) next.push([start, at]);
    }
    reached = next;
  }
  return reached[0] ?? null;
}

/** The first sentence that holds a word of each step. */
function findInSentence(
  { steps }: WordRule<unknown>,
  words: readonly Word[],
  places: Places,
): readonly [number, number] | null {
  const firsts = steps.map(({ token }) => {
    const bySentence = new Map<number, number>();
    for (const at of places.get(token) ?? []) {
      const sentence = words[at]?.sentence ?? 0;
      if (!bySentence.has(sentence)) bySentence.set(sentence, at);
    }
    return bySentence;
  });
  for (const sentence of firsts[0]?.keys() ?? []) {
    const at = firsts.flatMap((found) => found.get(sentence) ?? []);
    if (at.length === steps.length) return [Math.min(...at), Math.max(...at)];
  }
  return null;
}

function readWords(text: string) {
  const words: (Word & { readonly lower: string })[] = [];
  let sentence = 0;
  for (const { 0: found, index } of text.matchAll(WORD_OR_END)) {
    if (SENTENCE_END.test(found)) sentence += 1;
    else
      words.push({ lower: found.toLowerCase(), start: index, end: index + found.length, sentence });
  }
  return words;
}

/**
 * Makes the function that finds, for each kind, the first passage that one of its rules fits.
 *
 * @param rules - by kind: `a|b` one of several words, `a*` any word that begins so, `~` and `~~`
 *   for other words between, `&` between words of one sentence in whatever order
 */
export function createWordFinder<Kind extends string>(
  rules: Readonly<Record<Kind, readonly string[]>>,
): (text: string) => readonly { readonly kind: Kind; readonly passage: Passage }[] {
  const { add, tokensOf } = createVocabulary();
  const kinds = Object.keys(rules) as Kind[];
  const read = kinds.map((kind) => ({
    kind,
    rules: rules[kind].map((rule) => readRule(kind, rule, add)),
  }));

  return function findByKind(text) {
    const words = readWords(text);
    const places = new Map<number, number[]>();
    for (const [at, { lower }] of words.entries())
      for (const token of tokensOf(lower)) {
        const known = places.get(token);
        if (known) known.push(at);
        else places.set(token, [at]);
      }
    if (places.size === 0) return [];
    return read.flatMap(({ kind, rules: ofKind }) => {
      for (const rule of ofKind) {
        if (!rule.steps.every(({ token }) => places.has(token))) continue;
        const found = rule.anyOrder
          ? findInSentence(rule, words, places)
          : findInOrder(rule, words, places);
        const [first, last] = found?.map((at) => words[at]) ?? [];
        if (first && last) return [{ kind, passage: { start: first.start, end: last.end } }];
      }
      return [];
    });
  };
}
