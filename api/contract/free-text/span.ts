/** Passages of a text that can point a person out. */

/** Kinds of personal data, in order of precedence: where two passages overlap, the earlier kind holds. */
export const PERSONAL_KINDS = [
  'email',
  'personnummer',
  'phone',
  'plate',
  'address',
  'name',
] as const;
export type PersonalKind = (typeof PERSONAL_KINDS)[number];

/** A passage, from `start` up to but not including `end`, in UTF-16 units of the text as written. */
export interface Span {
  readonly kind: PersonalKind;
  readonly start: number;
  readonly end: number;
}

/** Finds passages of one kind in a text that has been folded (`fold.ts`). */
export type Detector = (text: string) => Span[];

/** The spans of a pattern's matches that hold. */
export function matches(
  text: string,
  kind: PersonalKind,
  pattern: RegExp,
  holds: (match: RegExpExecArray) => boolean = () => true,
): Span[] {
  const found: Span[] = [];
  for (const match of text.matchAll(pattern)) {
    if (!holds(match)) continue;
    found.push({ kind, start: match.index, end: match.index + match[0].length });
  }
  return found;
}
