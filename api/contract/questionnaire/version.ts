/**
 * What a version covers. The version of a composed questionnaire is fixed by its content: the base's
 * version and a short hash of **what is asked** – sections, questions and their order, kinds,
 * options and what they send, limits, rules, revisions – and not of how it is worded. A typing error
 * can so be corrected, and a language added, without a new version. A wording that comes to mean
 * something else gets a raised `revision`, which the hash covers.
 */
import type { Questionnaire } from './questionnaire.ts';

/** The content that a version stands for, as text; same content, same text. */
function askedText({ base, sections }: Pick<Questionnaire, 'base' | 'sections'>): string {
  return stableText({ base: base ?? null, sections });
}

/** The version of what was composed from `base`: "2026-1-3f9a0c51". */
export function composedVersion(base: string, sections: Questionnaire['sections']): string {
  return `${base}-${shortHash(askedText({ base, sections }))}`;
}

/**
 * The last of the versions, counted and not spelled.
 *
 * @example newestVersion(['2026-9', '2026-10']) // => "2026-10"
 */
export function newestVersion(versions: Iterable<string>): string {
  const inOrder = new Intl.Collator('en', { numeric: true }).compare;
  return [...versions].toSorted(inOrder).at(-1) ?? '';
}

/** A short name of the wording as it stands, so that an address can ask for the corrected one. */
export function wordingHash({ texts }: Pick<Questionnaire, 'texts'>): string {
  return shortHash(stableText(texts));
}

/** JSON with the keys of objects in order; what is `undefined` is left out. */
export function stableText(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)))
      : part,
  );
}

const OFFSET = 0xcbf29ce484222325n;
const PRIME = 0x100000001b3n;
const MASK_64 = 0xffffffffffffffffn;

/**
 * FNV-1a of 64 bits over UTF-8, folded to eight hex digits. It tells contents apart that people
 * made; that two would share one is caught where versions are stored.
 */
function shortHash(text: string): string {
  let hash = OFFSET;
  for (const byte of new TextEncoder().encode(text)) {
    hash = ((hash ^ BigInt(byte)) * PRIME) & MASK_64;
  }
  return ((hash >> 32n) ^ (hash & 0xffffffffn)).toString(16).padStart(8, '0');
}
